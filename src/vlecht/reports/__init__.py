"""Reports: one document model, written as a page, a PDF, a Word file and spreadsheets.

Owns: report, block, cell with its mark. Reads the apps below it and writes nothing to them.
"""
