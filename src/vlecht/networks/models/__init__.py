"""Models of networks."""

from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.networks.models.membership import NetworkMembership
from vlecht.networks.models.programme import Programme, ProgrammeCoordinator
from vlecht.networks.models.support_visit import SupportVisit

__all__ = [
    "LearningNetwork",
    "NetworkMembership",
    "Programme",
    "ProgrammeCoordinator",
    "SupportVisit",
]
