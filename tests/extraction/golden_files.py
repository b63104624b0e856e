"""The golden files: invented texts and what is found in them, in words, so that a change reads as a diff.

Renew them after a change that is meant: `python -m tests.extraction.golden_files`
"""

from pathlib import Path

from tests.extraction.attributions_of import attributions_of

FOLDER = Path(__file__).with_name("golden")


def found_in(text: str) -> str:
    """Write down the attributions of a text: type, source, cue, words, a line each."""
    blocks = []
    for number, each in enumerate(attributions_of(text)):
        source = text[slice(*each.source)] if each.source else "–"
        cue = text[slice(*each.cue)] if each.cue else "–"
        goes_on = f"   goes on from {each.continues}" if each.continues is not None else ""
        words = "\n".join(f"    {text[start:end]}".replace("\n", "⏎") for start, end in each.content)
        blocks.append(f"{number} {each.type}   {source} | {cue}{goes_on}\n{words}\n")
    return "\n".join(blocks)


def renew() -> None:
    """Write the golden file of every text anew."""
    for path in sorted(FOLDER.glob("*.txt")):
        path.with_suffix(".found").write_text(found_in(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    renew()
