"""Pages of the exchange, one a file."""
