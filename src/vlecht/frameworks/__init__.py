"""Frameworks as content packs: what is known about learning networks, as versioned data.

Owns *content pack*, *element*, *theme*, *working element*, *evidence* and *intervention*, and which
pack a network uses. `packfile` reads the files; a domain expert edits them. Does not own methods
(see `methods`) and decides nothing: it says what is known, from where, and how sure.
"""
