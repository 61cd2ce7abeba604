"""Pages of the library, one a file."""
