"""What editors decide about names is what the next reading goes by, from the form to the quote."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command

from articles.actions.read_again import read_again
from articles.models import ArticleVersion
from statements.actions.names.aliases import add_alias
from statements.actions.names.candidates import accept_candidate
from statements.actions.names.merge import merge_speakers, unmerge_speakers
from statements.auditing import audit
from statements.extracting import build_directory
from statements.models import Quote, Speaker
from tests.factories import make_speaker, make_version
from tests.reading_room import person

TEXT = (
    "“The road will open,” Dara Solveig said on Friday in the capital.\n\n"
    "“Nobody has asked us about the road yet,” Orso Marrick said on Friday.\n\n"
    "“The talks will go on,” Solvey told reporters."
)


def said_by() -> list[str]:
    return [quote.speaker.slug if quote.speaker else "–" for quote in Quote.objects.order_by("pieces__start").select_related("speaker")]


@pytest.mark.django_db
def test_an_alias_is_added_the_worker_reads_again_and_the_quote_is_resolved(capsys: Any) -> None:
    who = person("nara", "editor")
    dara = make_speaker("Dara Solveig", slug="dara-solveig")
    make_version(TEXT)
    call_command("work", "--once")
    first = said_by()
    assert first[0] == "dara-solveig"
    assert "dara-solveig" not in first[1:]
    new = Speaker.objects.get(name="Orso Marrick")
    accept_candidate(slug=new.slug, who=who, why="known", name="Orso Marrick", kind="person")
    add_alias(speaker=dara, who=who, why="so printed", text="Solvey", source="https://who.example/")
    assert read_again(name="Solvey") == 1
    call_command("work", "--once")
    assert "read again: 1" in capsys.readouterr().out
    assert said_by() == ["dara-solveig", new.slug, "dara-solveig"]
    assert ArticleVersion.objects.get().extraction == "done"
    merge = merge_speakers(kept_slug=new.slug, given_up_slug="dara-solveig", who=who, choices={"name": "Orso Marrick"})
    assert [row.slug for row in build_directory().speakers] == [new.slug]
    read_again(name="Solvey")
    call_command("work", "--once")
    assert said_by() == [new.slug] * 3
    assert [finding for finding in audit() if not finding.startswith("version")] == []
    unmerge_speakers(merge_id=merge.pk, who=who)
    read_again(name="Solvey")
    call_command("work", "--once")
    assert said_by() == ["dara-solveig", new.slug, "dara-solveig"]
    assert [finding for finding in audit() if not finding.startswith("version")] == []
