"""Sending files: what is taken, what is refused before a byte of it is kept, and that a name is only a name."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import ImportBatch, ImportItem, Upload, UploadChunk
from articles.upload_names import distinct_names
from tests.reading_room import person
from tests.site.importing import send, sent, store_outlets, table

pytestmark = pytest.mark.django_db

NAMES = [
    "../../etc/passwd",
    "<script>alert(1)</script>.txt",
    "nul\0.txt",
    "x" * 300 + ".txt",
    "a.txt",
    "A.txt",
    "a.txt",
    ".hidden.txt",
    "..",
    "ա" * 150 + ".csv",
]


@pytest.fixture
def admin(client: Client) -> Client:
    """Log an admin in, and store outlets."""
    store_outlets()
    client.force_login(person("mika", "admin"))
    return client


def test_bytes_go_into_the_ledger_as_they_are_and_nothing_is_read_of_them(admin: Client) -> None:
    content = bytes(range(256)) * 10_000
    batch = sent(admin, {"a.zip": content, "empty.txt": b""}, manifest=b"file,title\n", outlet="lamp")
    uploads = list(batch.uploads.order_by("ordinal"))
    assert [(one.name, one.size, one.is_manifest) for one in uploads] == [
        ("a.zip", 2_560_000, False),
        ("empty.txt", 0, False),
        ("list.csv", 11, True),
    ]
    chunks = [bytes(content) for content in uploads[0].chunks.order_by("number").values_list("content", flat=True)]
    assert [len(chunk) for chunk in chunks] == [1 << 20, 1 << 20, 2_560_000 - (2 << 20)]
    assert b"".join(chunks) == content
    assert uploads[0].sha256 == hashlib.sha256(content).hexdigest()
    assert (batch.state, batch.created_by_name, batch.options["outlet"]) == ("uploaded", "Mika Veil", "lamp")
    assert not ImportItem.objects.exists()


def test_a_form_sent_twice_is_one_upload(admin: Client) -> None:
    first = sent(admin, {"a.csv": table("May")})
    assert sent(admin, {"a.csv": table("May")}) == first
    assert (ImportBatch.objects.count(), Upload.objects.count(), UploadChunk.objects.count()) == (1, 1, 1)
    assert "looked through already" in admin.get(f"/imports/{first.pk}/").content.decode()
    for files, fields in (({"b.csv": table("May")}, {}), ({"a.csv": table("June")}, {}), ({"a.csv": table("May")}, {"outlet": "lamp"})):
        assert sent(admin, files, **fields) != first


def test_names_are_harmless_distinct_and_shown_as_text(admin: Client) -> None:
    safe = distinct_names(NAMES)
    assert len({name.casefold() for name in safe}) == len(NAMES)
    assert all(len(name.encode()) <= 200 and "/" not in name and "\0" not in name and not name.startswith(".") for name in safe)
    assert (safe[0], safe[4:8], safe[8]) == ("passwd", ["a.txt", "A (2).txt", "a (3).txt", "_.hidden.txt"], "unnamed")
    assert safe[3].endswith("xxx.txt")
    assert safe[9].endswith("ա.csv")
    batch = sent(admin, {"<script>alert(1)</script>.txt": b"Words", "b.txt": b"Words", "B.txt": b"Words"})
    shown = admin.get(f"/imports/{batch.pk}/").content.decode()
    assert "script&gt;.txt" in shown
    assert "<script>alert" not in shown


@pytest.mark.parametrize(
    ("files", "fields", "status", "why"),
    [
        pytest.param({}, {}, 422, "Choose the files to import", id="no file"),
        pytest.param({"a.txt": b"x"}, {"outlet": "nobody"}, 422, "Select a valid choice", id="no such outlet"),
        pytest.param({"a.txt": b"x" * 600, "b.txt": b"x" * 600}, {}, 413, "more than 0 MB", id="too long together"),
        pytest.param({"a.txt": b"x" * 9000}, {}, 413, "Nothing was taken", id="hopeless"),
        pytest.param({f"{n}.txt": b"x" for n in range(6)}, {}, 400, "more than 5 files", id="too many files"),
        pytest.param({"a.txt": b"x"}, {f"field{n}": "x" for n in range(1001)}, 400, "fields that it does not have", id="1,001 fields"),
    ],
)
def test_what_is_too_much_is_refused_in_words(
    admin: Client, settings: Any, files: dict[str, bytes], fields: dict[str, str], status: int, why: str
) -> None:
    settings.IMPORT_UPLOAD_LIMIT, settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1000, 5
    # the wrapping of a form with 1,001 fields is longer than this limit's hopeless case
    settings.IMPORT_UPLOAD_LIMIT = 1_000_000 if len(fields) > 1 else 1000
    response = send(admin, files, **fields)
    assert (response.status_code, why in response.content.decode()) == (status, True), response.content.decode()[:3000]
    assert not ImportBatch.objects.exists()
    assert not UploadChunk.objects.exists()


def test_a_thousand_and_one_fields_get_a_refusal_elsewhere_too(admin: Client) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    form = urlencode({f"field{n}": "x" for n in range(1001)})
    for deed in ("commit", "discard", "retry"):
        response = admin.post(f"/imports/{batch.pk}/{deed}/", form, content_type="application/x-www-form-urlencoded")
        assert 400 <= response.status_code < 500


def test_a_body_that_is_no_form_is_refused(admin: Client) -> None:
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain"):
        assert 400 <= admin.post("/imports/new/", b"\x00garbage", content_type=kind).status_code < 500


def test_strangers_are_turned_away_before_anything_they_send_is_read(admin: Client) -> None:
    class Unread(BytesIO):
        def read(self, *size: int) -> bytes:  # type: ignore[override]
            raise AssertionError("it was read")

    for client, status in ((Client(enforce_csrf_checks=True), 302), (Client(enforce_csrf_checks=True), 403)):
        if status == 403:
            client.force_login(person("nara", "editor"))
        kind = "multipart/form-data; boundary=x"
        body = {"wsgi.input": Unread(), "CONTENT_LENGTH": "100", "CONTENT_TYPE": kind}
        assert client.generic("POST", "/imports/new/", b"", kind, **body).status_code == status


def test_a_form_of_another_site_is_refused(admin: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person("root", is_superuser=True))
    assert strict.post("/imports/new/", {"files": SimpleUploadedFile("a.txt", b"x")}).status_code == 403
    assert not ImportBatch.objects.exists()
