"""Names, and which full name a short one stands for."""

import pytest

from claimcheck.articles.span import Span
from claimcheck.text.capitals import NameKind
from claimcheck.text.names import Names, find_names


def names_of(text: str) -> Names:
    return find_names(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police found that Ann Lee and Bob Ray left.", ["Ann Lee", "Bob Ray"]),
        ("the Marlshire Fire and Rescue Service said", ["Marlshire Fire and Rescue Service"]),
        ("the Velmo Office for Prison Conduct (VOPC) said", ["Velmo Office for Prison Conduct", "VOPC"]),
        ("Chief Fire Officer Gwen Tarrant told us", ["Gwen Tarrant"]),
        ("Dame Ann Lee's letter to Mr Ray", ["Ann Lee", "Ray"]),
        ("On Monday in March the Bank of England met", ["Bank of England"]),
        ("She spoke. Officers left. The end.", []),
        ("he met Ludwig van Beethoven there", ["Ludwig van Beethoven"]),
        ("Neighbour Jodie Peel saw it", ["Jodie Peel"]),
        ("Great-gran Jodie Peel saw it", ["Jodie Peel"]),
        ("Mum-of-two Jodie Peel saw it", ["Jodie Peel"]),
        ("Ex-minister Jodie Peel saw it", ["Jodie Peel"]),
        ("WE WILL NEVER FORGET THEM", []),
        ("near São Tomé and Zürich", ["São Tomé", "Zürich"]),
        ("killed Ann\nLee and Bob\r\nRay", ["Ann Lee", "Bob Ray"]),
        ("killed Ann Lee\n\nBob Ray", ["Ann Lee", "Bob Ray"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [name.text for name in names_of(text).found] == expected


def test_surname_stands_for_the_full_name() -> None:
    text = "Ann Lee, 40, left. Lee was tired. Then Bob Lee, 12, came. Lee slept."
    assert [name.full for name in names_of(text).found] == ["Ann Lee", "Ann Lee", "Bob Lee", "Bob Lee"]


def test_adjective_before_a_known_surname_is_no_given_name() -> None:
    text = "Ann Lee, 40, left. Brave Lee, 41, wept. May Lee, 12, slept. Brave Oak, 9, ran."
    assert [name.full for name in names_of(text).found] == ["Ann Lee", "Ann Lee", "May Lee", "Brave Oak"]


def test_short_form_before_the_first_full_name() -> None:
    assert [name.full for name in names_of("when Lee, 40, left, Ann Lee wept").found] == ["Ann Lee", "Ann Lee"]


def test_acronym_stands_for_the_full_name() -> None:
    text = "The Marlshire Police Authority (MPA) met. The MPA agreed with Smith."
    full = {name.text: name.full for name in names_of(text).found}
    assert full["MPA"] == "Marlshire Police Authority"
    assert full["Smith"] == "Smith"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("when Ann Lee, 40, left", NameKind.PERSON),
        ("the farmer from Redvale, who left", NameKind.PLACE),
        ("the solicitor Ann Lee left", NameKind.PERSON),
        ("that Mr Lee left", NameKind.PERSON),
        ("the Marlshire Police Authority met", NameKind.ORGANISATION),
        ("they met in Castlebeck today", NameKind.PLACE),
        ("a house in Chapel Row near Mill Lane", NameKind.PLACE),
    ],
)
def test_kind(text: str, kind: NameKind) -> None:
    assert names_of(text).found[0].kind is kind


def test_spans_leave_out_title_and_possessive() -> None:
    text = "that Mrs Lee’s house"
    (name,) = names_of(text).found
    assert text[name.start : name.end] == "Lee"


def test_within_and_before() -> None:
    text = "when Ann Lee met Bob Ray"
    names = names_of(text)
    assert [n.text for n in names.within(8, len(text))] == ["Bob Ray"]
    before = names.before(text.index("met"))
    assert before is not None
    assert before.text == "Ann Lee"
    assert names.before(3) is None
