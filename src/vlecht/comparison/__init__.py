"""The comparison of learning networks: an inventory, its cases, and what each source says of them.

Owns: inventory, compared case, recorded value, recorded conflict, participant row, finding. Reads
no files itself (exchange does) and judges nothing: unknown stays unknown, and two sources that
disagree are both kept.
"""
