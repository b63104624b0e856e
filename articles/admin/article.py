"""Articles and their versions in the admin, to be looked at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.read_only import ReadOnlyAdmin
from articles.models import Article, ArticleVersion, Retraction


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """Articles."""

    list_display = ("title", "outlet", "published_on", "language", "retracted_at")
    list_filter = ("outlet", "language", ("retracted_at", admin.EmptyFieldListFilter), ("copy_of", admin.EmptyFieldListFilter))
    list_select_related = ("outlet",)
    search_fields = ("title", "url")


@admin.register(ArticleVersion)
class ArticleVersionAdmin(ReadOnlyAdmin):
    """Versions with their texts and how far these have been read."""

    list_display = ("article", "number", "extraction", "extractor", "extracted_at")
    list_filter = ("extraction", "extractor")
    list_select_related = ("article",)
    search_fields = ("article__title", "text_sha256")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArticleVersion]:
        """Leave the texts in the database until one is looked at."""
        return super().get_queryset(request).defer("text", "paragraph_starts", "sentence_starts")


@admin.register(Retraction)
class RetractionAdmin(ReadOnlyAdmin):
    """What was decided about the standing of articles."""

    list_display = ("article", "deed", "day", "who_name", "made_at", "reason")
    list_filter = ("deed",)
    list_select_related = ("article",)
    search_fields = ("article__title", "reason", "who_name")
