"""Django's admin for speakers, offices and subjects; quotes, readings and corrections are only read there."""

from django.contrib.admin import site
from django.contrib.auth.models import Group, User

from articles.admin.history import register_histories
from statements.admin.merge import SpeakerMergeAdmin
from statements.admin.office import OfficeAdmin, RoleAdmin
from statements.admin.quote import JointSpeakerAdmin, PieceAdmin, QuoteAdmin, QuoteTopicAdmin
from statements.admin.speaker import AliasAdmin, SpeakerAdmin
from statements.admin.statement import PairDecisionAdmin, StatementAdmin
from statements.admin.subject import EventAdmin, TopicAdmin
from statements.admin.trace import CorrectionAdmin, ErrorReportAdmin, ExtractionRunAdmin, ReadingAdmin

__all__ = [
    "AliasAdmin",
    "CorrectionAdmin",
    "ErrorReportAdmin",
    "EventAdmin",
    "ExtractionRunAdmin",
    "JointSpeakerAdmin",
    "OfficeAdmin",
    "PairDecisionAdmin",
    "PieceAdmin",
    "QuoteAdmin",
    "QuoteTopicAdmin",
    "ReadingAdmin",
    "RoleAdmin",
    "SpeakerAdmin",
    "SpeakerMergeAdmin",
    "StatementAdmin",
    "TopicAdmin",
]

# Accounts and roles change on the site's own pages, which leave a trace and never delete
site.unregister([User, Group])

register_histories("statements")
