"""Template filters of networks."""
