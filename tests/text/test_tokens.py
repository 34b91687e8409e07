"""Tokens keep their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.span import Span
from claimcheck.text.tokens import GLUED, PLURAL, SPEECH, STOP, tokenize


@given(st.text(max_size=60))
def test_every_token_slices_the_text(text: str) -> None:
    row = tokenize(text, Span(0, len(text)))
    assert all(text[row.starts[i] : row.end(i)] == t.text for i, t in enumerate(row.tokens))
    assert all(row.end(i) <= start for i, start in enumerate(row.starts[1:]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Port’s victims", ["Port’s", "victims"]),
        ("U.S. troops", ["U.S.", "troops"]),
        ("48,730 waits", ["48,730", "waits"]),
        ("anti-piracy (navy)", ["anti-piracy", "(", "navy", ")"]),
        ("A&E", ["A&E"]),
        ("**12 men** _here_", ["12", "men", "here"]),
        ("18* men", ["18", "men"]),
        ("5 * 3", ["5", "*", "3"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [t.text for t in tokenize(text, Span(0, len(text))).tokens] == expected


def test_lower_form_drops_possessive_and_curly_marks() -> None:
    token = tokenize("Port’s", Span(0, 6)).tokens[0]
    assert (token.lower, token.possessive) == ("port", True)


def test_a_mention_is_one_token() -> None:
    text = "More than a dozen men"
    row = tokenize(text, Span(0, len(text)), [Span(0, 17)])
    assert [(t.text, t.mention) for t in row.tokens] == [("More than a dozen", 0), ("men", -1)]
    assert row.at == (0,)


@given(st.text(alphabet="aS '’.-5,(é\n", max_size=60), st.integers(0, 60), st.integers(1, 9))
def test_columns_are_those_of_the_tokens(text: str, start: int, length: int) -> None:
    mentions = [Span(start, start + length)] if start + length <= len(text) else []
    row = tokenize(text, Span(0, len(text)), mentions)
    assert row.words == tuple(t.lower for t in row.tokens)
    touching = [i and row.end(i - 1) == row.starts[i] for i in range(len(row.tokens))]
    assert all(bool(t.classes & GLUED) == touching[i] for i, t in enumerate(row.tokens) if i and t.mention < 0)
    assert row.at == tuple(i for i, t in enumerate(row.tokens) if t.mention >= 0)


def test_classes_tell_word_classes() -> None:
    the, officers, said = tokenize("the officers said", Span(0, 17)).tokens
    assert the.classes & STOP
    assert officers.classes & PLURAL
    assert said.classes & SPEECH
