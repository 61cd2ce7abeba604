"""The only writers of consent. They write in the tables of every app, as the inventory says."""

from vlecht.consent.operations.erasing import erase_person
from vlecht.consent.operations.expiring import expire

__all__ = ["erase_person", "expire"]
