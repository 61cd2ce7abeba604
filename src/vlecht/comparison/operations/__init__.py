"""The only writers of the comparison."""
