"""The names page: what waits for a decision, and what was decided."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.names import lanes as found
from statements.filters.numbered import NumberedPage
from statements.policy import may_review
from statements.presenters.address import Address
from statements.presenters.names.lanes import EXPLAINED, LANES, alias_lines, group_blocks, merge_lines
from statements.presenters.pager import pager
from statements.views.editors_only import EditorsRequest, only_those_who

ROWS: dict[str, Callable[[str, str], NumberedPage[Any]]] = {
    "new": found.new_names,
    "doubtful": found.doubtful_aliases,
    "none": found.no_names,
    "merges": found.merges,
}
SHAPES: dict[str, Callable[[Any], list[Any]]] = {"new": group_blocks, "doubtful": alias_lines, "none": list, "merges": merge_lines}


@require_safe
@only_those_who(may_review, "names")
def names(request: EditorsRequest) -> HttpResponse:
    """List one lane, those that a name is looked for in if asked."""
    lane = request.GET.get("lane", "")
    lane = lane if lane in LANES else "new"
    text = request.GET.get("name", "").replace("\x00", "")[:200]
    page = ROWS[lane](text, request.GET.get("page", ""))
    context = {
        "lane": lane,
        "lanes": LANES.items(),
        "explained": EXPLAINED[lane],
        "text": text,
        "rows": SHAPES[lane](page.rows),
        "waiting": found.waiting_number(),
        "pager": pager(page, Address(request.path, request.GET)),
    }
    return render(request, "names/lanes.html", context)
