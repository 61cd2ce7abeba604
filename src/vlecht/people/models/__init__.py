"""Models of people."""

from vlecht.people.models.organisation import Organisation
from vlecht.people.models.person import Person
from vlecht.people.models.return_key import ReturnKey

__all__ = ["Organisation", "Person", "ReturnKey"]
