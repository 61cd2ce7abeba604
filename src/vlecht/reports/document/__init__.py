"""The document model: what a report says, apart from how any file format writes it.

Pure Python, no Django. A report is a tree of frozen dataclasses; every renderer reads the same
tree, so that the page, the PDF, the Word file and the spreadsheet cannot say different things.
Text is always literal: nothing in it is ever read as markup or as a formula.
"""
