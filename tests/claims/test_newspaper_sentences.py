"""Sentences of the kind that agencies, local papers, sport desks, courts and business pages print, most of them written
before the rules that read them: every claim of each, and no more."""

import pytest

from tests.claims.reading import SENTENCES, Sentence, read, sentences

ALL = [sentence for path in sorted(SENTENCES.glob("*.txt")) for sentence in sentences(path)]
RIGHT = [sentence for sentence in ALL if not sentence.misread]
MISREAD = [sentence for sentence in ALL if sentence.misread]


@pytest.mark.parametrize("sentence", RIGHT, ids=[f"{s.published} {s.text}" for s in RIGHT])
def test_every_claim_of_a_sentence_is_read(sentence: Sentence) -> None:
    assert read(sentence.text, sentence.published, sentence.in_full) == sentence.claims


@pytest.mark.parametrize("sentence", MISREAD, ids=[f"{s.published} {s.text}" for s in MISREAD])
def test_what_is_known_to_be_misread_still_is(sentence: Sentence) -> None:
    """One that is read now belongs to the others: take its question mark away."""
    assert read(sentence.text, sentence.published, sentence.in_full) != sentence.claims
