"""The interface kit: tokens, base page, components, charts and vendored scripts.

Owns how every page looks, reads and behaves. Knows no word of the field, except the three
strands of the braid (experience, practice, science). Holds no data and reads none.
"""
