"""Content packs as files: the format, its schema, and a reader that says where a fault stands.

Pure Python on purpose: no Django, no database, no clock. The reader runs in a limited child process
when the file comes from outside, and in the editor of whoever writes a pack.
"""
