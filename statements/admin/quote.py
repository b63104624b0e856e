"""Quotes and what hangs on them in the admin, to be looked at: they are corrected in the quote editor, which leaves a trace."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator

from articles.admin.read_only import ReadOnlyAdmin
from statements.models import JointSpeaker, Piece, Quote, QuoteTopic


@admin.register(Quote)
class QuoteAdmin(ReadOnlyAdmin):
    """Quotes."""

    list_display = ("short_words", "speaker", "kind", "act", "said_on", "review", "presence", "in_conflict", "confidence")
    list_filter = ("review", "presence", "in_conflict", "kind", "act", "said_on_precision", "topics")
    list_select_related = ("speaker",)
    search_fields = ("=id", "words", "speaker__name")
    ordering = ("-id",)
    exclude = ("search_text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quote]:
        """Leave what is only searched in the database."""
        return super().get_queryset(request).defer("search_text")

    @admin.display(description="words")
    def short_words(self, quote: Quote) -> str:
        """Give the first words."""
        return Truncator(quote.words).chars(100)


@admin.register(Piece)
class PieceAdmin(ReadOnlyAdmin):
    """Pieces."""

    list_display = ("quote", "ordinal", "start", "end")
    list_select_related = ("quote",)
    search_fields = ("=quote__id",)


@admin.register(QuoteTopic)
class QuoteTopicAdmin(ReadOnlyAdmin):
    """Topics of quotes."""

    list_display = ("quote", "topic", "ordinal")
    list_filter = ("topic",)
    list_select_related = ("quote", "topic")
    search_fields = ("=quote__id",)


@admin.register(JointSpeaker)
class JointSpeakerAdmin(ReadOnlyAdmin):
    """Those who spoke with others."""

    list_display = ("quote", "speaker", "ordinal")
    list_select_related = ("quote", "speaker")
    search_fields = ("=quote__id", "speaker__name")
