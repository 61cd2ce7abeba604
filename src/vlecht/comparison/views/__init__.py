"""Pages of the comparison, one a file."""
