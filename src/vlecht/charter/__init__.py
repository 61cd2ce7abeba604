"""What a network agrees at its start: the start canvas and the agreements with employers.

Owns *start canvas*, *canvas field*, *conditions check* and *employer agreement*. Stands above
`frameworks`, whose packs prompt the canvas, and adds its pages to those of `networks` (ADR 0021).
"""
