"""Renderers: one document model in, one file or page out. Each format has its own file."""
