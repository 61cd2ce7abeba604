"""Who: persons, organisations, and how someone shows who they are.

Owns the words *person*, *organisation* and *guest*. Knows nothing of networks.
"""
