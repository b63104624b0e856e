"""Uploaded files laid out on this machine's disk, privately and for a short while, for readers that want paths."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from articles.claiming.holder import is_gone, own_name
from articles.models import ImportBatch, Upload
from articles.readers import Record, Refusal

PREFIX = "statement-tracker-upload-"
OWNER = ".owner"


class BrokenUploadError(ValueError):
    """What the ledger holds is not what was sent."""


@dataclass(frozen=True)
class LaidOut:
    """Where the files of one upload lie; people are told their names and never these places."""

    root: Path

    @property
    def files(self) -> Path:
        """Give the folder of the files to import."""
        return self.root / "files"

    @property
    def manifests(self) -> Path:
        """Give the folder of the manifest that was sent with them."""
        return self.root / "manifest"

    @property
    def manifest(self) -> Path | None:
        """Give the manifest that was sent with them, if one was."""
        return next(self.manifests.iterdir(), None)

    def told(self, words: str) -> str:
        """Give words without the places that are in them."""
        for folder in (self.files, self.manifests):
            words = words.replace(f"{folder}/", "").replace(str(folder), "the upload")
        return words

    def named(self, found: Iterable[Record | Refusal]) -> Iterator[Record | Refusal]:
        """Give what readers found under the names that were sent."""
        for one in found:
            one = replace(one, source=self.told(one.source), manifest=self.told(one.manifest))
            yield one if isinstance(one, Record) else replace(one, why=self.told(one.why), remedy=self.told(one.remedy))


@contextmanager
def laid_out(batch: ImportBatch) -> Iterator[LaidOut]:
    """Lay out the files of a batch while the block runs; raise BrokenUploadError where bytes are missing or changed."""
    _sweep()
    with tempfile.TemporaryDirectory(prefix=PREFIX) as root:
        place = LaidOut(Path(root))
        (place.root / OWNER).write_text(own_name())
        place.files.mkdir()
        place.manifests.mkdir()
        for upload in batch.uploads.order_by("ordinal"):
            _write(upload, place.manifests if upload.is_manifest else place.files)
        yield place


def _write(upload: Upload, folder: Path) -> None:
    name = upload.name
    if name != os.path.basename(name) or name in (".", "..") or "\0" in name:
        raise BrokenUploadError(f"the name “{name}” is none that this site has given")
    whole, size = hashlib.sha256(), 0
    with (folder / name).open("xb") as file:
        for content in upload.chunks.order_by("number").values_list("content", flat=True).iterator(chunk_size=4):
            whole.update(content)
            size += file.write(content)
    if (whole.hexdigest(), size) != (upload.sha256, upload.size):
        raise BrokenUploadError(f"“{name}” is not stored as it was sent ({size:,} of {upload.size:,} bytes)")


def _sweep() -> None:
    """Remove what workers of this machine have left that were killed."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if left.is_symlink() or left.stat().st_uid != os.getuid() or not is_gone((left / OWNER).read_text()):
                continue
        except OSError:
            continue
        shutil.rmtree(left, ignore_errors=True)
