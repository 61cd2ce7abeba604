"""Readers and writers of the field's formats, and the pages to bring a file in.

Owns: upload. A file from outside is read in a confined child process, shown before it counts,
taken in whole or not at all, and can be undone. What it holds belongs to the app it goes to.
"""
