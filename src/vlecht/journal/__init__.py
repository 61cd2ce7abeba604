"""What was done: an append-only record that survives erasure.

Entries name people and things by identifier and hold no foreign keys, so that the record
outlives what it speaks of. There is never an entry for an anonymous answer.
"""
