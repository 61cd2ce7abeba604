"""Pages of the interface kit."""
