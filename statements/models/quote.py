"""Quotes: words that one article attributes to a speaker, with their pieces in its text."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from statements.models.speaker import Speaker

# In the newest text of its article, found there by the latest reading or vouched for by a person, and not rejected
IS_SHOWN = (Q(presence="present") & ~Q(review="rejected")) | Q(presence="withdrawn", review__in=["confirmed", "corrected", "added"])


class QuoteQuerySet(models.QuerySet["Quote"]):
    """Questions asked of quotes."""

    def shown(self) -> Self:
        """Keep what every reader sees in lists: present, not rejected."""
        return self.filter(is_shown=True)

    def readable(self) -> Self:
        """Keep what every reader may see beside its own text, be that the newest of its article or a former one."""
        hidden = Q(review=Quote.Review.REJECTED) | (Q(presence=Quote.Presence.WITHDRAWN) & ~Q(review__in=Quote.VOUCHED))
        return self.exclude(hidden)

    def uncarried(self) -> Self:
        """Keep those of former texts that a person has decided on and that no newer text took over: an editor has to look."""
        return self.filter(presence=Quote.Presence.SUPERSEDED, in_conflict=True)

    def by(self, speaker: Speaker) -> Self:
        """Keep those said by the speaker, alone or jointly."""
        return self.filter(Q(speaker=speaker) | Q(pk__in=JointSpeaker.objects.filter(speaker=speaker).values("quote")))

    def by_institution(self, institution: Speaker) -> Self:
        """Keep those said by the institution, its parts, or whoever held an office there on the day."""
        return self.filter(
            Q(speaker=institution)
            | Q(speaker__part_of=institution)
            | Q(office__institution=institution)
            | Q(office__institution__part_of=institution)
        )

    def newest_first(self) -> Self:
        """Order by the day they sort under, then by identity."""
        return self.order_by("-sort_date", "-id")

    def for_cards(self) -> Self:
        """Load with them what a quote card prints."""
        return self.select_related("speaker__country", "office", "version__article__outlet__country", "occasion").prefetch_related(
            models.Prefetch("quote_topics", QuoteTopic.objects.select_related("topic")),
            models.Prefetch("joint_speakers", JointSpeaker.objects.select_related("speaker__country")),
        )

    def for_lists(self) -> Self:
        """Load what cards print, and leave the articles' texts where they are: a page of cards needs none of them."""
        return self.for_cards().defer("version__text", "version__paragraph_starts", "version__sentence_starts")


class Quote(models.Model):
    """Words attributed to a speaker in one version of an article.

    The columns hold the effective values: the latest reading overlaid by people's corrections. Offsets are
    characters into the version's text, end exclusive.
    """

    class Kind(models.TextChoices):
        """How the words are reported."""

        DIRECT = "direct"
        INDIRECT = "indirect"
        MIXED = "mixed"

    class Act(models.TextChoices):
        """What is done by saying it."""

        THREATEN = "threaten"
        ACCUSE = "accuse"
        DENY = "deny"
        DEMAND = "demand"
        PLEDGE = "pledge"
        AFFIRM = "affirm"
        INFORM = "inform"

    class Precision(models.TextChoices):
        """How exactly the date said is known."""

        DAY = "day"
        MONTH = "month"
        YEAR = "year"
        NONE = "none"

    class Basis(models.TextChoices):
        """Where the date said comes from."""

        STATED = "stated", "stated in the article"
        INFERRED = "inferred", "inferred from the day of publication"

    class Presence(models.TextChoices):
        """Whether the latest reading of the version still finds it, and whether the article has a newer text that was read."""

        PRESENT = "present"
        WITHDRAWN = "withdrawn"
        SUPERSEDED = "superseded", "in a former text"

    class Review(models.TextChoices):
        """What people have made of it."""

        UNCHECKED = "unchecked"
        BULK_ACCEPTED = "bulk", "accepted in bulk"
        CONFIRMED = "confirmed"
        CORRECTED = "corrected"
        REJECTED = "rejected"
        ADDED = "added", "added by an editor"

    VOUCHED = (Review.CONFIRMED, Review.CORRECTED, Review.ADDED)

    version = models.ForeignKey("articles.ArticleVersion", models.PROTECT, related_name="quotes")
    words = models.TextField(help_text="the pieces' text, joined by ‘ … ’")
    search_text = models.TextField(help_text="the words folded for full-text search")
    kind = models.CharField(max_length=8, choices=Kind)
    cue = models.CharField(max_length=200, blank=True)
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    mention = models.CharField(max_length=500, blank=True, help_text="the speaker as printed")
    mention_start = models.PositiveIntegerField(null=True, blank=True)
    mention_end = models.PositiveIntegerField(null=True, blank=True)
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="quotes")
    office = models.ForeignKey(
        "statements.Office", models.SET_NULL, null=True, blank=True, related_name="quotes", help_text="held by the speaker on the day"
    )
    said_on = models.DateField(null=True, blank=True, help_text="first day of the period, at the precision given")
    said_on_precision = models.CharField(max_length=5, choices=Precision, default=Precision.NONE)
    said_on_basis = models.CharField(max_length=8, choices=Basis, blank=True)
    sort_date = models.DateField(help_text="date said, else published, else added")
    act = models.CharField(max_length=8, choices=Act, default=Act.INFORM)
    topics = models.ManyToManyField("statements.Topic", through="statements.QuoteTopic", related_name="quotes")
    occasion = models.ForeignKey("statements.Event", models.SET_NULL, null=True, blank=True, related_name="occasioned")
    mentioned_events = models.ManyToManyField("statements.Event", blank=True, related_name="mentioned_in")
    mentioned_people = models.ManyToManyField(Speaker, blank=True, related_name="mentioned_in")
    presence = models.CharField(max_length=10, choices=Presence, default=Presence.PRESENT)
    review = models.CharField(max_length=9, choices=Review, default=Review.UNCHECKED)
    in_conflict = models.BooleanField(default=False, help_text="the latest reading disagrees with a person")
    confidence = models.FloatField(default=0, help_text="of the latest reading's attribution, 0–1")
    revision = models.PositiveIntegerField(default=1, help_text="counts changes, so that a stale form is refused")
    statement = models.ForeignKey("statements.Statement", models.SET_NULL, null=True, blank=True, related_name="quotes")
    added_at = models.DateTimeField(auto_now_add=True)
    is_shown = models.GeneratedField(
        expression=models.Case(models.When(IS_SHOWN, then=True), default=False),
        output_field=models.BooleanField(),
        db_persist=True,
        help_text="whether lists show it; the database works it out, so that the indexes of what readers see can be made on it",
    )

    objects = QuoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["direct", "indirect", "mixed"]), name="quote_kind_known"),
            models.CheckConstraint(
                condition=Q(act__in=["threaten", "accuse", "deny", "demand", "pledge", "affirm", "inform"]), name="quote_act_known"
            ),
            models.CheckConstraint(condition=Q(presence__in=["present", "withdrawn", "superseded"]), name="quote_presence_known"),
            models.CheckConstraint(
                condition=Q(review__in=["unchecked", "bulk", "confirmed", "corrected", "rejected", "added"]), name="quote_review_known"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="quote_has_words"),
            models.CheckConstraint(
                condition=Q(cue_start__isnull=True, cue_end__isnull=True) | Q(cue_start__lt=F("cue_end")), name="quote_cue_in_order"
            ),
            models.CheckConstraint(
                condition=Q(mention_start__isnull=True, mention_end__isnull=True) | Q(mention_start__lt=F("mention_end")),
                name="quote_mention_in_order",
            ),
            models.CheckConstraint(
                condition=Q(said_on__isnull=True, said_on_precision="none", said_on_basis="")
                | (Q(said_on__isnull=False, said_on_precision__in=["day", "month", "year"], said_on_basis__in=["stated", "inferred"])),
                name="quote_date_has_precision",
            ),
            models.CheckConstraint(condition=Q(confidence__gte=0, confidence__lte=1), name="quote_confidence_share"),
        ]
        indexes = [
            # What lists walk and count: the columns after the order are there so that no count has to open the rows
            models.Index(
                fields=["-sort_date", "-id", "act", "kind", "review", "speaker"], condition=Q(is_shown=True), name="quote_shown_newest_first"
            ),
            models.Index(fields=["speaker", "-sort_date", "-id", "act", "kind", "review"], condition=Q(is_shown=True), name="quote_shown_by_speaker"),
            models.Index(fields=["act", "-sort_date", "-id"], condition=Q(is_shown=True), name="quote_shown_by_act"),
            models.Index(
                fields=["version", "-sort_date", "act", "kind", "review", "speaker"], condition=Q(is_shown=True), name="quote_shown_by_version"
            ),
            models.Index(
                fields=["occasion", "-sort_date", "-id"], condition=Q(is_shown=True, occasion__isnull=False), name="quote_shown_by_occasion"
            ),
            models.Index(fields=["version", "id"], name="quote_by_version"),
            models.Index(fields=["review", "confidence"], name="quote_to_review"),
        ]

    def __str__(self) -> str:
        return self.words[:80]

    def get_absolute_url(self) -> str:
        """Point to the quote's page, its permanent address."""
        return reverse("quote", args=[self.pk])

    @property
    def is_checked(self) -> bool:
        """Tell whether a person has looked at this very quote."""
        return self.review in (*self.VOUCHED, self.Review.REJECTED)

    @property
    def is_hidden(self) -> bool:
        """Tell whether readers see only its tombstone: rejected, or withdrawn with nobody to vouch for it."""
        gone = self.presence == self.Presence.WITHDRAWN and self.review not in self.VOUCHED
        return gone or self.review == self.Review.REJECTED


class Piece(models.Model):
    """One stretch of a quote's words in the version's text."""

    quote = models.ForeignKey(Quote, models.CASCADE, related_name="pieces")
    ordinal = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["quote", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["quote", "ordinal"], name="piece_ordinal_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="piece_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"


class QuoteTopic(models.Model):
    """A topic of a quote, the most central first."""

    quote = models.ForeignKey(Quote, models.CASCADE, related_name="quote_topics")
    topic = models.ForeignKey("statements.Topic", models.PROTECT, related_name="quote_topics")
    ordinal = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["quote", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["quote", "topic"], name="quote_topic_once")]

    def __str__(self) -> str:
        return str(self.topic)


class JointSpeaker(models.Model):
    """A further speaker of a joint statement, in the order printed."""

    quote = models.ForeignKey(Quote, models.CASCADE, related_name="joint_speakers")
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="joint_quotes")
    ordinal = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["quote", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["quote", "speaker"], name="joint_speaker_once")]

    def __str__(self) -> str:
        return str(self.speaker)
