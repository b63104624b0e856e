"""Outlets: who published an article."""

from django.db import models
from django.urls import reverse

from articles.models.history import kept_history


class Outlet(models.Model):
    """A newspaper, agency, broadcaster or site; the one of kind `unknown` stands for all that could not be named."""

    class Kind(models.TextChoices):
        """What stands behind the outlet."""

        STATE = "state"
        PUBLIC = "public", "public broadcaster"
        INDEPENDENT = "independent"
        AGENCY = "agency", "news agency"
        DIASPORA = "diaspora"
        BROADCASTER = "broadcaster"
        UNKNOWN = "unknown"

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=160, unique=True)
    aliases = models.JSONField(default=list, blank=True, help_text="other names under which manifests give it")
    country = models.ForeignKey("articles.Country", models.PROTECT, null=True, blank=True, related_name="outlets")
    represents = models.CharField(max_length=160, blank=True, help_text="where no country fits")
    language = models.CharField(max_length=8, default="en")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.UNKNOWN)
    time_zone = models.CharField(max_length=64, default="UTC")
    homepage = models.URLField(max_length=500, blank=True)
    column_mapping = models.JSONField(default=dict, blank=True, help_text="how its tables name their columns, read by articles.readers.mapping")
    is_sample = models.BooleanField(default=False, help_text="an invented outlet whose articles are sample data")

    history = kept_history()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["state", "public", "independent", "agency", "diaspora", "broadcaster", "unknown"]),
                name="outlet_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Point to the outlet's page."""
        return reverse("outlet", args=[self.slug])
