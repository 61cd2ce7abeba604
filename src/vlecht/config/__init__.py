"""Settings, addresses and servers: the only package that knows every app."""
