"""Reads that combine models of the comparison."""
