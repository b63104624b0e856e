"""Topics: the subjects of the code book."""

from django.db import models
from django.urls import reverse

from articles.models.history import kept_history


class Topic(models.Model):
    """A subject with the weighted terms that speak for it."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    description = models.TextField(blank=True)
    terms = models.JSONField(default=list, help_text='[{"term": "peace treaty", "weight": 3.0}]; a trailing * matches any ending')

    history = kept_history()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Point to the topic's page."""
        return reverse("topic", args=[self.slug])
