"""A score under its floor stops the check."""

import subprocess
import sys
from pathlib import Path

import pytest

FLOOR = Path(__file__).resolve().parents[2] / "benchmarks" / "floor.py"
SCORE = """statements demanded                           50
F1                                            0.712
speaker right (of matched)                    0.900
"""


@pytest.mark.parametrize(
    ("floors", "status"),
    [
        pytest.param(["F1=0.70"], 0, id="above"),
        pytest.param(["F1=0.712"], 0, id="on the floor"),
        pytest.param(["F1=0.713"], 1, id="under"),
        pytest.param(["F1=0.7", "speaker right (of matched)=0.95"], 1, id="one of two under"),
        pytest.param(["recall=0.1"], 1, id="a figure that is missing"),
        pytest.param([], 1, id="no floor at all"),
    ],
)
def test_a_figure_is_held_to_its_floor(floors: list[str], status: int) -> None:
    result = subprocess.run([sys.executable, FLOOR, *floors], input=SCORE, capture_output=True, text=True, check=False)
    assert result.returncode == status
    assert result.stdout == SCORE
    assert bool(result.stderr) == (status == 1 and bool(floors))
