"""Models of people."""

from vlecht.people.models.organisation import Organisation
from vlecht.people.models.person import Person

__all__ = ["Organisation", "Person"]
