"""Words of the comparison. Keys are stored and stand in addresses, so they never change."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Source(models.TextChoices):
    """Where a value was found."""

    OVERVIEW = "overview", _("overview")
    ANNEX = "annex", _("annex")
    QUESTIONNAIRE = "questionnaire", _("questionnaire")
    REPORT = "report", _("text of the report")


class RecordType(models.TextChoices):
    """How a network came into the inventory."""

    QUESTIONNAIRE = "questionnaire", _("described in a questionnaire")
    EMAIL = "email", _("described by e-mail")
    COMPONENT = "component", _("part of another network")
    OVERVIEW_ONLY = "overview_only", _("in the overview only")


class Presence(models.TextChoices):
    """Whether a network stands in a part of the report."""

    YES = "yes", _("yes")
    PART = "part", _("partly")
    NO = "no", _("no")


class ValueState(models.TextChoices):
    """Whether a source gives a value or says that it is not known."""

    GIVEN = "given", _("given")
    UNKNOWN = "unknown", _("unknown")


class Basis(models.TextChoices):
    """Whether a source states a value or it was derived from other words."""

    STATED = "stated", _("stated")
    DERIVED = "derived", _("derived")


class Qualifier(models.TextChoices):
    """What must be shown with a value, or it says too much."""

    NONE = "", ""
    CIRCA = "circa", _("around")
    SINCE = "since", _("since")
    EARLY = "early", _("early")
    LATE = "late", _("late")
    AROUND = "around", _("in the course of")
    AT_LEAST = "at_least", _("at least")


class CellState(models.TextChoices):
    """What a cell of the grid shows, in the order in which it takes precedence."""

    CONFLICT = "conflict", _("sources differ")
    DERIVED = "derived", _("derived")
    GIVEN = "given", _("given")
    UNKNOWN = "unknown", _("unknown")
    BLANK = "blank", _("not filled in")
    NOT_ASKED = "not_asked", _("not asked")


class InventoryField(models.TextChoices):
    """What is known of a network, in the order of the questionnaire."""

    WORKPLACE = "workplace", _("Workplace")
    NAME = "name", _("Name as written")
    INITIATOR = "initiator", _("Initiator")
    COMMISSIONER = "commissioner", _("Commissioner")
    START = "start", _("Start")
    STATUS = "status", _("Status")
    STOP_REASON = "stop_reason", _("Why it stopped")
    END = "end", _("End")
    LEVEL = "level", _("Level")
    PLACES = "places", _("Places")
    DESCRIPTION = "description", _("Description")
    GOAL = "goal", _("Goal")
    CENTRAL_QUESTION = "central_question", _("Central question")
    EXPECTED_RESULTS = "expected_results", _("Results expected beforehand")
    RESULTS_SET_DURING = "results_set_during", _("Results set along the way")
    RESULTS_REPORTED = "results_reported", _("Results reported")
    PARTICIPANTS = "participants", _("Participants")
    INVOLVEMENT = "involvement", _("How much they take part")
    SIZE = "size", _("Size")
    COMPETENCES = "competences", _("Competences asked")
    PROCESS_GUIDANCE = "process_guidance", _("Guidance of the process")
    CONTENT_GUIDANCE = "content_guidance", _("Guidance on content")
    COOPERATION = "cooperation", _("Working together")
    CHANCES_CHALLENGES = "chances_challenges", _("Chances and challenges")
    EXPERIENCE = "experience", _("Experience of participants")
    METHODS = "methods", _("Methods")
    TOOLS = "tools", _("Tools")
    MEETING_RHYTHM = "meeting_rhythm", _("Rhythm of meeting")
    COSTS = "costs", _("Costs for participants")
    EVALUATED = "evaluated", _("Evaluated")
    WORKING_ELEMENTS = "working_elements", _("Working elements")
    FOLLOW_UP = "follow_up", _("Takes part in a follow-up")
    AGENDA = "agenda", _("Agenda")
    THEMES = "themes", _("Themes")


# The number of the question in the questionnaire of 2018; what is not here was not asked.
QUESTION_NUMBERS: Final[dict[str, int]] = {
    "workplace": 2, "name": 3, "initiator": 4, "commissioner": 4, "start": 5, "status": 6,
    "stop_reason": 6, "description": 7, "goal": 8, "central_question": 9, "expected_results": 10,
    "results_set_during": 11, "participants": 12, "involvement": 12, "competences": 13,
    "process_guidance": 14, "content_guidance": 15, "cooperation": 16, "chances_challenges": 17,
    "experience": 18, "methods": 19, "tools": 20, "costs": 21, "evaluated": 22,
    "working_elements": 23, "follow_up": 24,
}  # fmt: skip
# Columns a reader meets first.
FIRST_COLUMNS: Final = ("workplace", "status", "start", "participants", "methods", "evaluated")
# Why a question has no answer for anybody, where that is known.
BLANK_REASONS: Final = {
    "involvement": _(
        "The marks in these tables were lost when the report was published. Empty is not zero."
    ),
    "competences": _("The report gives these answers without the names of the networks."),
    "follow_up": _("The answers to this question were not published."),
    "commissioner": _("One question asked for initiator and commissioner at once."),
}


class Status(models.TextChoices):
    """Whether a network still meets. Stopped is not failed."""

    RUNNING = "running", _("running")
    STOPPED = "stopped", _("stopped")
    COMPLETED = "completed", _("completed")
    UNCLEAR = "unclear", _("unclear")


class Level(models.TextChoices):
    NEIGHBOURHOOD = "neighbourhood", _("neighbourhood")
    MUNICIPALITY = "municipality", _("municipality")
    REGION = "region", _("region")
    PROVINCE = "province", _("province")


class YesNo(models.TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no")


class Agenda(models.TextChoices):
    """Who brings the subjects: open is the participants, closed is who commissions."""

    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


class ParticipantCategory(models.TextChoices):
    EDUCATION = "education", _("education")
    CARE = "care", _("care")
    NEIGHBOURHOOD_TEAM = "neighbourhood_team", _("neighbourhood team")
    MUNICIPALITY = "municipality", _("municipality")
    MANAGEMENT = "management", _("management")
    STUDENTS = "students", _("students")
    RESIDENTS = "residents_experts_by_experience", _("residents and experts by experience")
    VOLUNTEERS = "volunteers", _("volunteers")
    INDEPENDENTS = "independents", _("guides and researchers")
    OTHER = "other", _("other")


class Involvement(models.TextChoices):
    """How much a group takes part, as a respondent marked it. Blank is unknown, not the lowest."""

    VERY_LOW = "very_low", _("very low")
    LOW = "low", _("low")
    AVERAGE = "average", _("average")
    HIGH = "high", _("high")
    VERY_HIGH = "very_high", _("very high")


class CountUnit(models.TextChoices):
    PERSONS = "persons", _("persons")
    ORGANISATIONS = "organisations", _("organisations")


class ParticipantOrigin(models.TextChoices):
    TABLE = "table", _("table of participants")
    TEXT = "text", _("running text")
    QUESTIONNAIRE = "questionnaire", _("questionnaire")


class ConflictKind(models.TextChoices):
    """In which way two places of a report differ."""

    CONTRADICTION = "contradiction", _("the sources contradict each other")
    SCOPE = "scope", _("the sources speak of different things")
    WORDING = "wording", _("the sources use different words")
    MISSING_VS_VALUE = "missing_vs_value", _("one source says it, the other leaves it empty")


# What a conflict can be about besides the fields of the grid.
CONFLICT_SUBJECTS: Final = {
    "target_group": _("Target group"),
    "in_scope": _("Whether it is a learning network"),
    "functions_order": _("Order of its functions"),
    "abbreviation": _("Abbreviation"),
    "term": _("Term"),
    "method_term": _("Methods"),
    "evaluation": _("Evaluated"),
    "n_networks": _("Number of networks"),
    "n_flevoland": _("Networks in Flevoland"),
    "n_workplaces": _("Number of workplaces"),
    "cooperation_form": _("Form of working together"),
    "intervisie": _("Peer consultation"),
    "definition": _("Definition"),
}


class FindingSection(models.TextChoices):
    WORKING_ELEMENTS = "working_elements", _("Working elements")
    PRECONDITIONS = "preconditions", _("Preconditions")
    CHANCES = "chances", _("Chances")
    CHALLENGES = "challenges", _("Challenges")
    CONCLUSIONS = "conclusions", _("Conclusions")


class FindingBasis(models.TextChoices):
    STATED = "stated", _("the number stands in the text")
    COUNTED = "counted", _("counted from the text")


class Facet(models.TextChoices):
    """What the grid can be filtered on."""

    WORKPLACE = "workplace", _("Workplace")
    STATUS = "status", _("Status")
    PARTICIPANT = "participant", _("Who takes part")
    METHOD = "method", _("Method")
    EVALUATED = "evaluated", _("Evaluated")
    LEVEL = "level", _("Level")
    AGENDA = "agenda", _("Agenda")
    INITIATOR = "initiator", _("Initiator")
    THEME = "theme", _("Theme")


UNKNOWN_KEY: Final = "unknown"
CODED_FIELDS: Final[dict[str, type[models.TextChoices]]] = {
    "status": Status,
    "level": Level,
    "agenda": Agenda,
    "competences": YesNo,
    "process_guidance": YesNo,
    "content_guidance": YesNo,
    "cooperation": YesNo,
    "experience": YesNo,
    "tools": YesNo,
    "costs": YesNo,
    "evaluated": YesNo,
    "follow_up": YesNo,
}
FACET_WORDS: Final[dict[str, type[models.TextChoices]]] = {
    "status": Status,
    "participant": ParticipantCategory,
    "evaluated": YesNo,
    "level": Level,
    "agenda": Agenda,
}


class Sort(models.TextChoices):
    """The orders a reader can choose. There is no order from good to bad."""

    AS_REPORTED = "as_reported", _("As in the report")
    NAME = "name", _("Name")
    WORKPLACE = "workplace", _("Workplace")
    START = "start", _("Start, oldest first")
    START_NEWEST = "start_newest", _("Start, newest first")


class Shown(models.TextChoices):
    """Which rows: the networks that the report counts, or everything it names."""

    COUNTED = "counted", _("Counted networks only")
    ALL = "all", _("Also parts and rows of the overview only")
