"""What tests of imports in the browser do alike: send files, let the worker work, look at what came of it."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client

from articles.models import ImportBatch, Outlet

NEWS = "Road to open\n\n“The road will open in {},” the minister, Dara Solveig, said on Friday.\n"


def store_outlets() -> None:
    """Store the outlets that the texts name."""
    Outlet.objects.create(slug="unknown", name="Unknown outlet")
    Outlet.objects.create(slug="lamp", name="The Lamp", kind="independent", time_zone="Asia/Yerevan")
    Outlet.objects.create(slug="sieve", name="Sieve Press", kind="agency")


def table(*months: str, outlet: str = "The Lamp", **more: str) -> bytes:
    """Write a table of articles, one for each month that the road is to open in; what makes each is its title."""
    rows = "".join(f'{outlet},Road in {month},2024-11-08,{more.get("language", "")},"{NEWS.format(more.get(month, month))}"\n' for month in months)
    return f"outlet,title,published,language,text\n{rows}".encode()


def send(client: Client, files: dict[str, bytes], *, manifest: bytes | None = None, **fields: Any) -> HttpResponse:
    """Send files as the form does."""
    sent: dict[str, Any] = {"files": [SimpleUploadedFile(name, content) for name, content in files.items()], **fields}
    if manifest is not None:
        sent["manifest"] = SimpleUploadedFile("list.csv", manifest)
    return client.post("/imports/new/", sent)


def sent(client: Client, files: dict[str, bytes], **fields: Any) -> ImportBatch:
    """Send files that are taken, and give their import."""
    response = send(client, files, **fields)
    assert response.status_code == 302, response.content.decode()[:2000]
    return ImportBatch.objects.get(pk=re.findall(r"/imports/(\d+)/", response["Location"])[0])


def work() -> str:
    """Let a worker do what there is to do, and give what it says."""
    output = StringIO()
    call_command("work", "--once", stdout=output, stderr=StringIO())
    return output.getvalue()


def previewed(client: Client, files: dict[str, bytes], **fields: Any) -> ImportBatch:
    """Send files and let them be looked through."""
    batch = sent(client, files, **fields)
    work()
    batch.refresh_from_db()
    assert batch.state == "previewed", (batch.state, batch.error)
    return batch


def decide(client: Client, batch: ImportBatch, deed: str, revision: int | None = None) -> HttpResponse:
    """Press one of the buttons."""
    return client.post(f"/imports/{batch.pk}/{deed}/", {"revision": batch.revision if revision is None else revision})


def done(client: Client, files: dict[str, bytes], **fields: Any) -> ImportBatch:
    """Import files to the end."""
    batch = previewed(client, files, **fields)
    assert decide(client, batch, "commit").status_code == 302
    work()
    batch.refresh_from_db()
    assert batch.state == "done"
    return batch
