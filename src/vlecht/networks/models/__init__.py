"""Models of networks."""

from vlecht.networks.models.invitation import Invitation
from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.networks.models.membership import NetworkMembership
from vlecht.networks.models.phase import PhaseEntry
from vlecht.networks.models.programme import Programme, ProgrammeCoordinator
from vlecht.networks.models.renamed_term import RenamedTerm
from vlecht.networks.models.support_visit import SupportVisit

__all__ = [
    "Invitation",
    "LearningNetwork",
    "NetworkMembership",
    "PhaseEntry",
    "Programme",
    "ProgrammeCoordinator",
    "RenamedTerm",
    "SupportVisit",
]
