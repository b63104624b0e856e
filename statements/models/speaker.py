"""Speakers, the names they are printed under, and the offices they have held."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models.history import kept_history

DATES_IN_ORDER = Q(start__isnull=True) | Q(end__isnull=True) | Q(start__lte=F("end"))


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    """Questions asked of speakers."""

    def standing(self) -> Self:
        """Leave out those merged into another, and words that are no name."""
        return self.exclude(status__in=[Speaker.Status.MERGED, Speaker.Status.IGNORED])

    def accepted(self) -> Self:
        """Keep those that an editor or the reference data vouches for."""
        return self.filter(status=Speaker.Status.ACCEPTED)

    def institutions(self) -> Self:
        """Keep organisations and governments."""
        return self.filter(kind__in=[Speaker.Kind.ORGANISATION, Speaker.Kind.GOVERNMENT])


class Speaker(models.Model):
    """Someone whose words are reported: a person, an organisation, a government, or an unnamed source."""

    class Kind(models.TextChoices):
        """What sort of speaker it is."""

        PERSON = "person"
        ORGANISATION = "organisation"
        GOVERNMENT = "government"
        UNNAMED = "unnamed", "unnamed source"

    class Status(models.TextChoices):
        """Whether anybody vouches for it."""

        CANDIDATE = "candidate", "not verified"
        ACCEPTED = "accepted"
        MERGED = "merged"
        IGNORED = "ignored", "not a name"

    class Gender(models.TextChoices):
        """How texts refer to the person."""

        MALE = "m", "he"
        FEMALE = "f", "she"

    slug = models.SlugField(max_length=160, unique=True)
    name = models.CharField(max_length=300, help_text="canonical, in English spelling")
    folded = models.CharField(max_length=300, db_index=True, help_text="folding key of the name")
    kind = models.CharField(max_length=12, choices=Kind)
    country = models.ForeignKey("articles.Country", models.PROTECT, null=True, blank=True, related_name="speakers")
    represents = models.CharField(max_length=160, blank=True, help_text="where no country fits")
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts", help_text="the institution above it")
    gender = models.CharField(max_length=1, choices=Gender, blank=True)
    wikidata = models.CharField(max_length=16, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.CANDIDATE)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    printed_office = models.CharField(max_length=300, blank=True, help_text="a candidate's office as the article gave it")
    added_at = models.DateTimeField(auto_now_add=True)

    objects = SpeakerQuerySet.as_manager()
    history = kept_history()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=["candidate", "accepted", "merged", "ignored"]), name="speaker_status_known"),
            models.CheckConstraint(condition=Q(kind__in=["person", "organisation", "government", "unnamed"]), name="speaker_kind_known"),
            models.CheckConstraint(
                condition=Q(status="merged", merged_into__isnull=False) | (~Q(status="merged") & Q(merged_into__isnull=True)),
                name="speaker_merged_has_target",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="speaker_not_merged_into_itself"),
            models.CheckConstraint(condition=~Q(part_of=F("id")), name="speaker_no_part_of_itself"),
            models.CheckConstraint(condition=~Q(name=""), name="speaker_has_name"),
        ]
        indexes = [models.Index(fields=["status", "name"], name="speaker_by_status")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Point to the speaker's page."""
        return reverse("speaker", args=[self.slug])

    @property
    def stands_for(self) -> str:
        """Name the country or, where none fits, the body that the speaker represents."""
        return self.country.name if self.country else self.represents


class Alias(models.Model):
    """A printed form of a speaker's name, valid from `start` to `end` inclusive; one without a source only suggests.

    Where an editor has made a new name an alias for some days only, that name's quotes of these days are the speaker's.
    """

    class Language(models.TextChoices):
        """The language, and with it the script, in which the name is printed so."""

        ENGLISH = "en", "English"
        ARMENIAN = "hy", "Armenian"
        AZERBAIJANI = "az", "Azerbaijani"
        RUSSIAN = "ru", "Russian"
        TURKISH = "tr", "Turkish"
        PERSIAN = "fa", "Persian"
        GEORGIAN = "ka", "Georgian"
        FRENCH = "fr", "French"

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="aliases")
    text = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, db_index=True)
    language = models.CharField(max_length=2, choices=Language, blank=True)
    candidate = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stand_ins",
        help_text="the new name whose quotes of these days are the speaker's",
    )
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.URLField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)

    history = kept_history()

    class Meta:
        ordering = ["speaker", "text"]
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(fields=["speaker", "text"], condition=Q(start__isnull=True, end__isnull=True), name="alias_undated_once"),
            models.UniqueConstraint(fields=["speaker", "text", "start", "end"], name="alias_dated_once"),
            models.CheckConstraint(condition=DATES_IN_ORDER, name="alias_dates_in_order"),
            models.CheckConstraint(condition=~Q(text=""), name="alias_has_text"),
            models.CheckConstraint(condition=~Q(candidate=F("speaker")), name="alias_candidate_is_another"),
        ]

    def __str__(self) -> str:
        return self.text


class Role(models.Model):
    """An office by kind, with its names in news texts; a unique one has one holder an institution at a time."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=160)
    unique = models.BooleanField(default=False)
    nouns = models.JSONField(default=list)

    history = kept_history()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class OfficeQuerySet(models.QuerySet["Office"]):
    """Questions asked of offices."""

    def held_on(self, day: date) -> Self:
        """Keep those whose term covers the day."""
        return self.filter(Q(start__isnull=True) | Q(start__lte=day), Q(end__isnull=True) | Q(end__gte=day))


class Office(models.Model):
    """A role that a person held at an institution from `start` to `end` inclusive; one without a source only suggests."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="offices")
    role = models.ForeignKey(Role, models.PROTECT, related_name="offices")
    title = models.CharField(max_length=300)
    institution = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="office_holders")
    country = models.ForeignKey("articles.Country", models.PROTECT, null=True, blank=True, related_name="offices")
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.URLField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)

    objects = OfficeQuerySet.as_manager()
    history = kept_history()

    class Meta:
        ordering = ["speaker", "start"]
        constraints = [
            models.CheckConstraint(condition=DATES_IN_ORDER, name="office_dates_in_order"),
            models.UniqueConstraint(fields=["speaker", "role", "institution", "start"], name="office_term_once"),
        ]
        indexes = [models.Index(fields=["institution", "role", "start"], name="office_of_institution")]

    def __str__(self) -> str:
        return self.title
