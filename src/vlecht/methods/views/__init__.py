"""Pages of methods, one a file."""
