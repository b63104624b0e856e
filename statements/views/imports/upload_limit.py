"""How many bytes an upload may have: counted while they come in, so that a disk never fills, whatever the request says of itself."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

# A request that says it is so much longer than allowed is not even read to its end
HOPELESS = 4


class LimitedUpload(FileUploadHandler):
    """Stops at the limit and reads the rest away, for a browser shows no answer before all is sent."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.left = settings.IMPORT_UPLOAD_LIMIT
        self.is_passed = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Count, and pass on."""
        self.left -= len(raw_data)
        if self.left < 0:
            self.is_passed = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """Leave the file to the handlers after this one."""


def limit_upload(request: HttpRequest) -> LimitedUpload:
    """Let what the request sends go to temporary files, up to the limit; ask before anything of it is read."""
    handler = LimitedUpload(request)
    request.upload_handlers = [handler, TemporaryFileUploadHandler(request)]
    return handler


def is_hopeless(request: HttpRequest) -> bool:
    """Tell a request that is far beyond the limit by its own word."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or int(length) > HOPELESS * settings.IMPORT_UPLOAD_LIMIT
