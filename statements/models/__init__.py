"""What is stored of people and their words."""

from statements.models import among  # noqa: F401 - registers the lookup
from statements.models.correction import Correction
from statements.models.error_report import ErrorReport
from statements.models.event import Event
from statements.models.merge import SpeakerMerge
from statements.models.quote import JointSpeaker, Piece, Quote, QuoteTopic
from statements.models.reading import ExtractionRun, Reading
from statements.models.speaker import Alias, Office, Role, Speaker
from statements.models.statement import PairDecision, Statement
from statements.models.topic import Topic

__all__ = [
    "Alias",
    "Correction",
    "ErrorReport",
    "Event",
    "ExtractionRun",
    "JointSpeaker",
    "Office",
    "PairDecision",
    "Piece",
    "Quote",
    "QuoteTopic",
    "Reading",
    "Role",
    "Speaker",
    "SpeakerMerge",
    "Statement",
    "Topic",
]
