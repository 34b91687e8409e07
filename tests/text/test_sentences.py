"""Where sentences begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.sentences import paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three died. Four were hurt.", ["Three died.", "Four were hurt."]),
        ("Sgt. Smith met Mr. Jones. They left.", ["Sgt. Smith met Mr. Jones.", "They left."]),
        ("It opens at 5 p.m. Monday. Come early.", ["It opens at 5 p.m. Monday.", "Come early."]),
        ("It closed at 5 p.m. Nobody stayed.", ["It closed at 5 p.m.", "Nobody stayed."]),
        ("J. K. Rowling wrote it. It sold.", ["J. K. Rowling wrote it.", "It sold."]),
        ("The U.S. sent 12 ships. They sailed.", ["The U.S. sent 12 ships.", "They sailed."]),
        ("Acton, Mass.-based Orrin lost 3p. It fell.", ["Acton, Mass.-based Orrin lost 3p.", "It fell."]),
        ("They left the desk.A list of 31 came. It grew.", ["They left the desk.", "A list of 31 came.", "It grew."]),
        ("It fell 3.5 per cent. Shares rose.", ["It fell 3.5 per cent.", "Shares rose."]),
        ("The oldest is 91. I was there.", ["The oldest is 91.", "I was there."]),
        ("(Some wait twice.) Of those, nine left.", ["(Some wait twice.)", "Of those, nine left."]),
        ("“We counted 12.” She paused.", ["“We counted 12.”", "She paused."]),
        (
            "He was seen by\nMr Innes and\r\nRory Baird. They\n12 went. No.",
            ["He was seen by\nMr Innes and\r\nRory Baird.", "They\n12 went.", "No."],
        ),
        ("One line.\u2028Another line.", ["One line.", "Another line."]),
        ("One.\r\nTwo.", ["One.", "Two."]),
        ("😀 Fünf Tote. Five\u00a0dead.", ["😀 Fünf Tote.", "Five\u00a0dead."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_paragraphs_end_at_blank_lines() -> None:
    text = "One\nstill one\n\nTwo\r\n\r\nThree\u2029Four"
    assert [text[p.start : p.end] for p in paragraphs(text, 0, len(text))] == ["One\nstill one", "Two", "Three", "Four"]


news = st.lists(
    st.sampled_from(["Mr. Smith", " ", ". ", "! ", "\n", "\r\n", "\u2028", "5 p.m.", "é", "😀", '"', "It ", "a"])
)


@given(news.map("".join))
def test_sentences_are_ordered_trimmed_and_lose_no_word(text: str) -> None:
    spans = sentences(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
    kept = "".join(text[s.start : s.end] for s in spans)
    assert "".join(kept.split()) == "".join(text.split())
