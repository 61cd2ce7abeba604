"""Pages of networks, one a file."""
