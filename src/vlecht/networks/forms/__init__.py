"""Forms of networks: they parse and validate, and never save."""
