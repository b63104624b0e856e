"""One row of everything that an address may name."""

from __future__ import annotations

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from model_bakery import baker

from articles.actions.retract_article import retract_article, take_back_retraction
from articles.models import Outlet
from statements.actions.correct_quote import correct_quote
from statements.actions.names.merge import merge_speakers
from statements.actions.report_error import report_error
from statements.models import Alias, Event, PairDecision, Quote, Role, Speaker, Topic
from tests.busy_article import JOINT, busy_article, store_text
from tests.factories import make_speaker
from tests.reading_room import person


def furnish() -> dict[str, object]:
    """Store the rows, and give what addresses call them; a row of the admin goes by its model."""
    version = busy_article(2)
    quote, second = Quote.objects.filter(version=version).order_by("pk")
    who = person("nara", "editor")
    correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"also": [JOINT], "act": "deny"}, who=who, why="both said it")
    baker.make(PairDecision, first=quote, second=second, verdict="unsure", who=who, who_name="Nara Veil")
    store_text("Another text.", article=version.article)
    retract_article(article_id=version.article_id, reason="made up", who=who)
    take_back_retraction(article_id=version.article_id, reason="it was another one", who=who)
    for name in ("twice-over", "twice-under", "new-name"):
        make_speaker(name.title(), slug=name, status="candidate")
    merge = merge_speakers(kept_slug="twice-over", given_up_slug="twice-under", who=who)
    report_error(quote_id=quote.pk, kind="words", note="the words differ", contact="reader@reader.example")
    batch = baker.make("articles.ImportBatch", state="running", key="k")
    baker.make("articles.ImportItem", batch=batch, source="a.txt", state="pending", payload=b"waiting bytes")
    return rows_of_models() | {
        "quote": quote.pk,
        "quote_type": ContentType.objects.get_for_model(Quote).pk,
        "article": version.article_id,
        "speaker": Speaker.objects.earliest("pk").slug,
        "outlet": Outlet.objects.earliest("pk").slug,
        "topic": Topic.objects.earliest("pk").slug,
        "event": Event.objects.earliest("pk").slug,
        "new_name": "new-name",
        "alias": Alias.objects.earliest("pk").pk,
        "merge": merge.pk,
        "account": who.pk,
        "role": Role.objects.earliest("pk").pk,
    }


def rows_of_models() -> dict[str, object]:
    """Give the first row of every model of the house; one that nothing above has made gets a row of whatever fits."""
    models = [model for label in ("articles", "statements") for model in apps.get_app_config(label).get_models()]
    first = {model._meta.label_lower.replace(".", "_"): model._default_manager.order_by("pk").first() or baker.make(model) for model in models}
    return {name: row.pk for name, row in first.items()}
