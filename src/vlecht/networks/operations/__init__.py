"""The only writers of networks."""
