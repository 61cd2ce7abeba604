"""Pages of people, one a file."""
