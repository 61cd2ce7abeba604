"""Models of methods."""

from vlecht.methods.models.method import Method, MethodCollection, MethodWord

__all__ = ["Method", "MethodCollection", "MethodWord"]
