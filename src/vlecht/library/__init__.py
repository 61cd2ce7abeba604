"""Find again what networks know: one search over networks, methods and knowledge.

Owns the words *search document*, *catalogue* and *snippet*. It keeps no knowledge of its own:
each document points at a page of another app and can be made again from it.
"""
