"""Find cues and sources. Reads paragraphs, sentences and quotations; leaves `doc._.labels`: each cue, followed by its source if it has one."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.attribution.cue_words import find_cues
from extraction.attribution.places import FoundCue
from extraction.frames import Frame, find_frames
from extraction.records import LabelledSpan

CONFIDENCE = {"finite": 0.9, "said": 0.8, "according": 0.9, "participle": 0.85, "infinitive": 0.75, "passive": 0.75, "agent": 0.7, "nominal": 0.6}


def find_labels(frames: tuple[Frame, ...]) -> tuple[LabelledSpan, ...]:
    """Give the cues of all frames in order of appearance, each followed by its source."""
    labels: list[LabelledSpan] = []
    for frame in frames:
        for cue in find_cues(frame):
            labels += _labels(frame, cue, len(labels))
    return tuple(labels)


def _labels(frame: Frame, cue: FoundCue, index: int) -> list[LabelledSpan]:
    words = frame.words
    lemma = " ".join((cue.cue.lemma, *cue.cue.particles))
    confidence = CONFIDENCE[cue.form]
    labels = [LabelledSpan("cue", (words[cue.start].start, words[cue.end - 1].end), confidence, lemma=lemma, form=cue.form)]
    if cue.source:
        start, end = cue.source
        stop = words[end - 1].end - _possessive_tail(words[end - 1].text, cue.form)
        labels.append(LabelledSpan("source", (words[start].start, stop), confidence, cue=index))
    return labels


def _possessive_tail(word: str, form: str) -> int:
    """Give how many characters of “Baku's” are not its name."""
    if form != "nominal":
        return 0
    return 2 if word[-2:-1] in "'’" else 1 if word[-1] in "'’" else 0


class Attributions:
    """The component around `find_labels`."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the labels on the document."""
        frames = find_frames(doc.text, doc._.paragraphs, doc._.sentences, doc._.quotations)
        doc._.labels = find_labels(frames)
        return doc


@Language.factory("attribution", assigns=["doc._.labels"], requires=["doc._.paragraphs", "doc._.sentences", "doc._.quotations"])
def make_attribution(nlp: Language, name: str) -> Attributions:
    """Make the component for a pipeline."""
    return Attributions()
