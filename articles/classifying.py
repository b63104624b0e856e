"""Whether a text is added, changes an article, or is known: asked of the database, and of what the same import brought before.

A real import, its preview and a dry run decide here, by the same rules:
1. an identity that is not stored: added, unless the very text is stored, is long, and all that is said of the two can be true of
   one article; then that is the article, and this text may say what had been missing;
2. the identity is stored with this very text, or with one that differs only in spaces and line breaks: known;
3. otherwise: changed, a new version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Substr

from articles.completing import Completion, Kept, complete, may_be
from articles.models import Article, ArticleVersion
from articles.preparing import Prepared, first_line

ADDED, CHANGED, KNOWN = "added", "changed", "known"
Identity = tuple[str, str]
"""The outlet's slug, and the article's identity within it."""
LONG = 200
"""Characters from which on a text tells its article by its words alone; a short notice may well be printed twice."""
ENOUGH_FOR_A_TITLE = 2000
FIELDS = ("text_sha256", "fingerprint", "id", "article", "extraction", "article__retracted_at")
OF_ARTICLE = ("outlet__slug", "identity", "title", "author", "url", "published_on", "published_at")


@dataclass(frozen=True, slots=True)
class Standing:
    """One version as far as it matters here; without ids in a dry run."""

    text_sha256: str
    fingerprint: str
    version_id: int = 0
    article_id: int = 0
    extraction: str = ""
    retracted: bool = False

    @property
    def waiting(self) -> bool:
        """Tell whether it waits to be read for quotes."""
        return self.extraction == ArticleVersion.Extraction.WAITING


@dataclass
class Shelf:
    """The versions standing under each identity that has been looked up, and what is stored of their article."""

    versions: dict[Identity, list[Standing]] = field(default_factory=dict)
    _kept: dict[Identity, Kept] = field(default_factory=dict)
    _by_words: dict[str, list[Identity]] = field(default_factory=lambda: defaultdict(list))
    _words_asked: set[str] = field(default_factory=set)
    _left: set[Identity] = field(default_factory=set)

    def look_up(self, texts: Iterable[Prepared]) -> None:
        """Fetch what is stored under the identities of these texts, and what else has the words of those that are new and long."""
        texts = list(texts)
        asked = {(text.outlet, text.identity) for text in texts} - set(self.versions)
        self.versions |= {identity: [] for identity in asked}
        self._fetch(ArticleVersion.objects.filter(article__identity__in={identity for _, identity in asked}), asked)
        new = (text for text in texts if len(text.text) >= LONG and not self.versions[text.outlet, text.identity])
        if words := {text.fingerprint for text in new} - self._words_asked:
            self._words_asked |= words
            self._fetch(ArticleVersion.objects.filter(article__in=ArticleVersion.objects.filter(fingerprint__in=words).values("article")))

    def identity(self, text: Prepared) -> Identity:
        """Give the identity under which the article of a text stands: its own or, by its words, that of one of which less was known."""
        own = (text.outlet, text.identity)
        if self.versions[own] or len(text.text) < LONG:
            return own
        of_same_words = self._by_words.get(text.fingerprint, [])
        return next((identity for identity in of_same_words if self.versions[identity] and may_be(self._kept[identity], text)), own)

    def under(self, text: Prepared) -> list[Standing]:
        """Give the versions of the article that a text belongs to, oldest first."""
        return self.versions[self.identity(text)]

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

    def complete(self, text: Prepared) -> Completion:
        """Tell what a text adds to its article, and go on from there; what would make two articles one is left undone."""
        identity = self.identity(text)
        kept = self._kept[identity]
        completion = complete(kept, text, lambda: self._is_titled(identity))
        after = (completion.filled.get("outlet", kept.outlet), completion.filled.get("identity", kept.identity))
        if after != identity and self._is_taken(after):
            return Completion({}, completion.differences)
        for name, value in completion.filled.items():
            setattr(kept, name, value)
        kept.titled = True if "title" in completion.filled else kept.titled
        if after != identity:
            self._move(identity, after)
        return completion

    def add(self, text: Prepared, version_id: int = 0, article_id: int = 0, extraction: str = "") -> None:
        """Put a text under its identity, so that the next one like it is known."""
        identity = self.identity(text)
        if not self.versions[identity]:
            self._kept[identity] = Kept.of(text)
        self._put(identity, Standing(text.text_sha256, text.fingerprint, version_id, article_id, extraction))

    def _fetch(self, versions: QuerySet[ArticleVersion, Any], asked: set[Identity] | None = None) -> None:
        """Put versions on the shelf: those of the articles asked for or, where none are named, of all that are not on it."""
        there = {identity for identity, standing in self.versions.items() if standing} | self._left if asked is None else set()
        names = [f"article__{name}" for name in OF_ARTICLE]
        for row in versions.order_by("article", "number").values_list(*FIELDS, *names):
            kept = Kept(*row[len(FIELDS) :])
            identity = (kept.outlet, kept.identity)
            if identity not in there and (asked is None or identity in asked):
                self._kept[identity] = kept
                sha256, fingerprint, version, article, extraction, retracted_at = row[: len(FIELDS)]
                self._put(identity, Standing(sha256, fingerprint, version, article, extraction, retracted_at is not None))

    def _put(self, identity: Identity, standing: Standing) -> None:
        self.versions.setdefault(identity, []).append(standing)
        if identity not in self._by_words[standing.fingerprint]:
            self._by_words[standing.fingerprint].append(identity)

    def _move(self, identity: Identity, after: Identity) -> None:
        """Let an article stand under the identity that it has from now on."""
        self._left.add(identity)
        self._kept[after] = self._kept.pop(identity)
        standing, self.versions[identity], self.versions[after] = self.versions[identity], [], []
        for version in standing:
            self._put(after, version)

    def _is_taken(self, identity: Identity) -> bool:
        if identity in self.versions:
            return bool(self.versions[identity])
        outlet, name = identity
        return Article.objects.filter(outlet__slug=outlet, identity=name).exists()

    def _is_titled(self, identity: Identity) -> bool:
        """Tell whether the title that is stored was given, and is not just the text's first line."""
        kept, first = self._kept[identity], self.versions[identity][0]
        if kept.titled is None:
            begins = ArticleVersion.objects.filter(pk=first.version_id).annotate(start=Substr("text", 1, ENOUGH_FOR_A_TITLE))
            start = begins.values_list("start", flat=True).first() or ""
            kept.titled = not start.strip() or first_line(start) != kept.title
        return kept.titled
