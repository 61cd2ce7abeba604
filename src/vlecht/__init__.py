"""Vlecht: a platform for learning networks that braids experience, practice and science."""

__version__ = "26.11.0"
