"""The open fonts that reports are set in, with their licences, and what they can draw.

Source Sans 3 (SIL OFL 1.1) is the face of the interface too. DejaVu Sans (Bitstream Vera licence)
adds Greek, Cyrillic, Arabic, Hebrew and signs; Noto Emoji (SIL OFL 1.1) draws emoji in one colour.
"""
