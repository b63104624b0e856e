"""Countries that outlets, speakers and offices belong to."""

from django.db import models
from django.db.models import Q

from articles.models.history import kept_history


class Country(models.Model):
    """A country by its ISO name, or a territory without a code, with the words that English texts use for it."""

    slug = models.SlugField(max_length=80, unique=True)
    code = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2; empty where there is none")
    name = models.CharField(max_length=120)
    names = models.JSONField(default=list, help_text="forms of the name as printed")
    demonyms = models.JSONField(default=list)
    capitals = models.JSONField(default=list, help_text="the capital, with its variants")
    source = models.URLField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)

    history = kept_history()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "countries"
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="country_code_once"),
        ]

    def __str__(self) -> str:
        return self.name
