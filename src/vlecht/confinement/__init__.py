"""Run a parser of untrusted bytes in a child process with limits.

A file that people upload is read by code we trust less than our own: a spreadsheet can hold a bomb,
a parser can crash the whole program. So the parser runs apart, with little memory, little time and
no network, and hands back plain data. Owns no word of the field and knows no framework.
"""
