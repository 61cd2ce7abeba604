"""What we know about people, why, and for how long; taking it along and having it erased.

Owns the words *data class*, *keep period*, *personal export*, *erasure* and *retention run*.
Every field of every model has a row in `retention/<app>.toml`; the privacy page, the export,
the erasure and the clearing of old data all read those rows and nothing else.
"""
