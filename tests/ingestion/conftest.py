"""Imports as their users run them: commands in processes of their own, each test on a database of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.models import Outlet
from tests.own_database import Database

__all__ = ["Database"]


@pytest.fixture
def outlets(db: None) -> None:
    """Store the outlets that tests within this process name."""
    Outlet.objects.create(slug="unknown", name="Unknown outlet")
    Outlet.objects.create(slug="lamp", name="The Lamp", aliases=["Lamp Daily"], kind="independent", time_zone="Asia/Yerevan")
    Outlet.objects.create(slug="sieve", name="Sieve Press", kind="agency")


def write_articles(path: Path, english: int, others: int = 0) -> Path:
    """Write a table of short articles; those in other languages are stored and not read for quotes."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(english + others):
            text = f"Round {number}\n\n“We shall settle point {number} of the treaty,” Armenian Prime Minister Nikol Pashinyan said on Friday.\n"
            about = {"outlet": "Reuters", "published": "2024-11-08", "url": f"https://reuters.example/{number}"}
            file.write(json.dumps(about | {"text": text, "language": "en" if number < english else "hy"}) + "\n")
    return path


def remark(others: int) -> str:
    """Give what reports say of the articles in another language."""
    return f"{others} in Armenian: stored, and not read for quotes\n"
