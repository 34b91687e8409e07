"""The noun phrase after a number, and the clause around it."""

import pytest

from claimcheck.articles.span import Span
from claimcheck.text.clauses import clause_of, read_clauses
from claimcheck.text.phrases import read_counted, read_phrase
from claimcheck.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "phrase", "head"),
    [
        ("police officers face investigation", "police officers", "officers"),
        ("human rights groups met", "human rights groups", "groups"),
        ("sports fans left", "sports fans", "fans"),
        ("appeals court judges ruled", "appeals court judges", "judges"),
        ("people were killed", "people", "people"),
        ("other men and women", "other men", "men"),
        ("civil and criminal cases", "civil and criminal cases", "cases"),
        ('"vulnerable" patients waited', '"vulnerable" patients', "patients"),
        ("fouls proves it", "fouls", "fouls"),
        ("Metropolitan Police officers are", "Metropolitan Police officers", "officers"),
        ("AK-47s and", "AK-47s", "AK-47s"),
        ("wounded remained", "wounded", "wounded"),
        ("injured passengers left", "injured passengers", "passengers"),
        ("page document", "page", "page"),
    ],
)
def test_plural_phrase(text: str, phrase: str, head: str) -> None:
    row = tokenize(text, Span(0, len(text)))
    found = read_counted(row.tokens, 0, many=True)
    assert found is not None
    assert row.printed(text, found.start, found.end) == phrase
    assert row.tokens[found.head].text == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("named storm of the winter", "storm"),
        ("victim Gabriel Lee blamed", "victim"),
        ("fire caused about", "fire"),
        ("quake jolted the area", "quake"),
        ("proposal asks the board", "proposal"),
        ("successful anti-piracy operation conducted by", "operation"),
        ("Norwegian to join", "Norwegian"),
        ("grade last month", "grade"),
        ("anniversary of the fire", "anniversary"),
        ("soldier was hurt", "soldier"),
        ("executive left", "executive"),
        ("military base", "base"),
    ],
)
def test_singular_phrase(text: str, head: str) -> None:
    tokens = tokenize(text, Span(0, len(text))).tokens
    found = read_counted(tokens, 0, many=False)
    assert found is not None
    assert tokens[found.head].text == head


@pytest.mark.parametrize(
    "text", ["were found", "of the men", "arrived late", "have left", ", five", "came forward", ""]
)
def test_no_phrase(text: str) -> None:
    assert read_counted(tokenize(text, Span(0, len(text))).tokens, 0, many=True) is None


def test_phrase_with_determiner() -> None:
    tokens = tokenize("the surviving victims spoke", Span(0, 27)).tokens
    found = read_phrase(tokens, 0)
    assert found is not None
    assert tokens[found.head].text == "victims"


def clauses_of(text: str) -> list[str]:
    row = tokenize(text, Span(0, len(text)))
    _, starts, _ = read_clauses(row.tokens)
    return [row.printed(text, *clause_of(starts, len(row.tokens), start)) for start in starts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("people were killed and others were missing", ["people were killed", "and others were missing"]),
        (
            "officers and former officers are being investigated",
            ["officers and former officers are being investigated"],
        ),
        (
            "a quake hit Iran, killing people and injuring others",
            ["a quake hit Iran,", "killing people", "and injuring others"],
        ),
        ("they have since been promoted", ["they have since been promoted"]),
        ("the men who were charged", ["the men who were charged"]),
        ("he plied men after he met them", ["he plied men", "after he met them"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses_of(text) == expected
