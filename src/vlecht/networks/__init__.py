"""Learning networks: who belongs to which, in which role, and how a network starts.

Owns *programme*, *learning network*, *membership*, *role*, *phase*, *start canvas*,
*employer agreement* and the terms that a network renames.
"""
