"""Whether a text is added, changes an article, or is known: asked of the database, and of what the same import brought before.

A real import and a dry run decide here, by the same rules:
1. an identity that is not stored: added;
2. the identity is stored with this very text, or with one that differs only in spaces and line breaks: known;
3. otherwise: changed, a new version.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.models import ArticleVersion
from articles.preparing import Prepared

ADDED, CHANGED, KNOWN = "added", "changed", "known"
Identity = tuple[str, str]
"""The outlet's slug, and the article's identity within it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One version as far as it matters here; without ids in a dry run."""

    text_sha256: str
    fingerprint: str
    version_id: int = 0
    article_id: int = 0
    waiting: bool = False
    retracted: bool = False


@dataclass
class Shelf:
    """The versions standing under each identity that has been looked up."""

    versions: dict[Identity, list[Standing]] = field(default_factory=dict)

    def look_up(self, texts: Iterable[Prepared]) -> None:
        """Fetch what is stored under the identities of these texts, in one query."""
        asked = {(text.outlet, text.identity) for text in texts} - set(self.versions)
        found = ArticleVersion.objects.filter(article__identity__in={identity for _, identity in asked}).order_by("article", "number")
        fields = ("article__outlet__slug", "article__identity", "text_sha256", "fingerprint", "id", "article", "extraction", "article__retracted_at")
        self.versions |= {identity: [] for identity in asked}
        for outlet, identity, sha256, fingerprint, version, article, extraction, retracted_at in found.values_list(*fields):
            if (outlet, identity) in asked:
                waiting = extraction == ArticleVersion.Extraction.WAITING
                self.versions[outlet, identity].append(Standing(sha256, fingerprint, version, article, waiting, retracted_at is not None))

    def under(self, text: Prepared) -> list[Standing]:
        """Give the versions of the article that a text belongs to, oldest first."""
        return self.versions[text.outlet, text.identity]

    def match(self, text: Prepared) -> Standing | None:
        """Find the version that says the same: the very text, else one that differs in spaces alone."""
        versions = self.under(text)
        same_text = (version for version in versions if version.text_sha256 == text.text_sha256)
        same_but_spaces = (version for version in versions if version.fingerprint == text.fingerprint)
        return next(same_text, None) or next(same_but_spaces, None)

    def classify(self, text: Prepared) -> str:
        """Tell what the text is: added, changed or known."""
        if not self.under(text):
            return ADDED
        return KNOWN if self.match(text) else CHANGED

    def is_retracted(self, text: Prepared) -> bool:
        """Tell whether the article that a text belongs to is marked as retracted."""
        return any(version.retracted for version in self.under(text))

    def add(self, text: Prepared, version_id: int = 0, article_id: int = 0, waiting: bool = False) -> None:
        """Put a text under its identity, so that the next one like it is known."""
        self.under(text).append(Standing(text.text_sha256, text.fingerprint, version_id, article_id, waiting))
