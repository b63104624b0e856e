"""The process that serves pages never loads spaCy or the extractor."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVE_HOME = """
import sys
from django.core.management import call_command
from config.wsgi import application
from django.test import Client

call_command("migrate", verbosity=0)
answer = Client(raise_request_exception=True).get("/", headers={"host": "localhost"})
import config.urls
print(answer.status_code, *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_serving_a_page_loads_neither_spacy_nor_the_extractor(tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'web.sqlite3'}", "DJANGO_SETTINGS_MODULE": "config.settings"}
    result = subprocess.run([sys.executable, "-c", SERVE_HOME], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    status, *loaded = result.stdout.split()
    assert status == "200"
    assert {"statements", "articles"} <= set(loaded)
    assert not {"spacy", "thinc", "onnxruntime", "extraction"} & set(loaded)
