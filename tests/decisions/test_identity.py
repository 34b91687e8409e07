"""A finding stays the one that was decided through every edit but that of its figures."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.checks.finding import Finding
from claimcheck.checks.positions import Position, distinct, figure_of, fingerprint, is_plain, positions
from claimcheck.decisions.identity import Identity, identity, rebased

Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]

ROOT = Path(__file__).parent.parent.parent
WIRE = (
    "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, the Ellan coastguard said.\n\n"
    "Nobody was hurt. The fog lay over the sound until noon.\n"
)
LOCAL = (
    "The ferry Sound of Ardle, which ran aground off Port Ellan with {} on board, was refloated in the evening.\n\n"
    "Islanders brought blankets and tea to the harbour.\n"
)
THIRD = "With {} on board, the ferry Sound of Ardle ran aground off Port Ellan in the fog.\n"
NEUTRAL = [
    "The library in Market Street opens its doors again after a long closure.",
    "Nobody from the county was there to answer questions.",
    "A choir sang.",
    "The harbour master thanked the crews of the lifeboats for their patience.",
]


def articles(first: str = "318 passengers", second: str = "381 passengers", **more: str) -> dict[str, str]:
    return {"2024-03-17.txt": WIRE.format(first), "2024-03-18.txt": LOCAL.format(second), **more}


def the_conflict(found: tuple[Finding, ...]) -> Finding:
    (finding,) = [f for f in found if f.rule == "CC101"]
    return finding


@given(data=st.data())
@settings(max_examples=40)
def test_lines_put_anywhere_and_files_in_any_order_keep_the_fingerprint(scan: Scan, data: st.DataObject) -> None:
    before = the_conflict(scan(articles()))
    edited = {}
    for name, text in data.draw(st.permutations(list(articles().items()))):
        lines = text.splitlines()
        for sentence in data.draw(st.lists(st.sampled_from(NEUTRAL), max_size=3, unique=True)):
            at = data.draw(st.integers(0, len(lines)))
            lines[at:at] = ["", sentence, ""]
        edited[name] = "\n".join(lines) + "\n"
    assert the_conflict(scan(edited)).fingerprint == before.fingerprint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ran aground", "run aground"),
        ("in the fog", "in thick  fog"),
        ("the Ellan coastguard said", "said the Ellan coastguard"),
        ("318 passengers", "318 passangers"),
        ("Nobody was hurt. ", ""),
        ("\n\n", "\n"),
        ("The ferry", "\ufeffThe ferry"),
    ],
)
def test_rewording_keeps_the_fingerprint(scan: Scan, old: str, new: str) -> None:
    before = the_conflict(scan(articles()))
    edited = {name: text.replace(old, new, 1) for name, text in articles().items()}
    assert edited != articles()
    assert the_conflict(scan(edited)).fingerprint == before.fingerprint


@given(figure=st.integers(319, 380))
@settings(max_examples=25)
def test_another_figure_is_another_finding(scan: Scan, figure: int) -> None:
    before = {f.fingerprint for f in scan(articles())}
    told = identity(the_conflict(scan(articles())))
    after = scan(articles(first=f"{figure} passengers"))
    assert not before & {f.fingerprint for f in after}
    assert not any(identity(f).continues(told) or identity(f).repeats(told) for f in after)


def test_words_and_digits_are_one_figure(scan: Scan) -> None:
    words = scan(articles(first="three hundred and eighteen passengers"))
    assert the_conflict(words).fingerprint == the_conflict(scan(articles())).fingerprint


def test_an_article_more_that_repeats_a_figure_is_covered_by_a_decision_but_not_by_a_baseline(scan: Scan) -> None:
    told = identity(the_conflict(scan(articles())))
    after = identity(the_conflict(scan(articles(**{"2024-03-19.txt": THIRD.format("381 passengers")}))))
    assert after.fingerprint != told.fingerprint
    assert after.continues(told)
    assert not after.repeats(told)
    assert told.repeats(after)
    assert told.continues(after)


def test_an_article_more_with_a_figure_of_its_own_is_not_covered(scan: Scan) -> None:
    told = identity(the_conflict(scan(articles())))
    found = scan(articles(**{"2024-03-19.txt": THIRD.format("831 passengers")}))
    wider = [identity(f) for f in found if len({p.claim.article for p in f.places}) == 3]
    assert wider
    assert not any(one.continues(told) for one in wider)


def told(**places: str) -> Identity:
    """An identity from article=figures, several of them separated by blanks."""
    held = frozenset(Position(article, figure) for article, figures in places.items() for figure in figures.split())
    return Identity(fingerprint("CC101", "contradiction", held), "CC101", "contradiction", held)


@pytest.mark.parametrize(
    ("before", "after", "continues", "repeats"),
    [
        (told(a="17", b="8"), told(a="17", b="8"), True, True),
        (told(a="17", b="8"), told(a="17", b="8", c="8"), True, False),
        (told(a="17", b="8", c="8"), told(a="17", b="8"), True, True),
        (told(a="17", b="8"), told(a="17", b="9"), False, False),
        (told(a="17", b="8", c="9"), told(a="17", b="8", c="8"), False, False),
        # c gave up its figure, and d brought it in again: c has changed.
        (told(a="17", b="8", c="9"), told(a="17", b="8", c="8", d="9"), False, False),
        # Nobody is left who held the 8 when it was decided.
        (told(a="17", b="8"), told(a="17", c="8"), False, False),
        (told(a="17", b="8"), told(c="17", d="8"), False, False),
        (told(a="17", b="8"), told(a="17 8", b="8"), True, False),
        (told(a="17 8"), told(a="17 8", b="8"), True, False),
        (told(a="17", b="8", c="9"), told(a="17", b="8"), False, False),
    ],
)
def test_what_continues_and_what_repeats(before: Identity, after: Identity, continues: bool, repeats: bool) -> None:
    assert after.continues(before) is continues
    assert after.repeats(before) is repeats


def test_findings_of_the_same_figures_in_the_same_articles_are_told_apart(scan: Scan) -> None:
    finding = the_conflict(scan(articles()))
    sheep = [replace(p, claim=replace(p.claim, id=f"{p.claim.id}x", head="sheep")) for p in finding.places]
    reworded = [replace(p, claim=replace(p.claim, id=f"{p.claim.id}y", sentence="Anew: 318.")) for p in finding.places]
    others = [replace(finding, places=tuple(places)) for places in (sheep, reworded)]
    found = list(distinct([finding, *others, finding]))
    assert len({f.fingerprint for f in found}) == len(found) == 3
    assert not any(is_plain(f) for f in found)
    # Each of them is matched by its fingerprint alone.
    first, second, _ = map(identity, found)
    assert first.continues(first)
    assert first.places == second.places
    assert not first.continues(second)
    assert not first.continues(replace(first, exact=False, fingerprint=finding.fingerprint))


def test_equal_parts_of_a_sum_count_each(scan: Scan) -> None:
    charge = (
        "He faced 22 charges: four of murder, {} of assault, five of rape and 10 of fraud, the court in Redvale heard."
    )
    before, after = (scan({"a.txt": charge.format(parts)}) for parts in ("five", "four"))
    assert [f.rule for f in before] == [f.rule for f in after] == ["CC401"]
    assert before[0].fingerprint != after[0].fingerprint


def test_the_weekday_that_is_printed_is_part_of_the_figure(scan: Scan) -> None:
    text = "The inquest in Redvale opened on {}, November 16, 2023, the coroner said."
    before, after = (scan({"a.txt": text.format(day)}) for day in ("Wednesday", "Tuesday"))
    assert [f.rule for f in before] == [f.rule for f in after] == ["CC301"]
    assert before[0].fingerprint != after[0].fingerprint


def test_every_finding_of_the_sample_corpus_outlives_edits_elsewhere(scan: Scan) -> None:
    texts = {p.relative_to(ROOT).as_posix(): p.read_bytes().decode() for p in sorted((ROOT / "corpus").rglob("*.*"))}
    before = {f.fingerprint for f in scan(texts)}
    assert len(before) > 10
    draw = random.Random(5)
    for _ in range(4):
        edited = {}
        for name, text in texts.items():
            lines = text.split("\n")
            # Below the head, which says when and by whom.
            at = draw.choice([i for i in range(8, len(lines)) if not lines[i].strip()] or [len(lines)])
            lines[at:at] = ["", draw.choice(NEUTRAL)]
            edited[name] = "\n".join(lines)
        assert {f.fingerprint for f in scan(edited)} == before


def test_no_two_findings_of_the_sample_corpus_share_a_fingerprint(scan: Scan) -> None:
    texts = {p.relative_to(ROOT).as_posix(): p.read_bytes().decode() for p in sorted((ROOT / "corpus").rglob("*.*"))}
    found = scan(texts)
    assert len({f.fingerprint for f in found}) == len(found)


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("a.txt", "desk/a.txt"),
        ("../b.txt", "b.txt"),
        ("./x/../a.txt", "desk/a.txt"),
        ("/srv/desk/a.txt", "desk/a.txt"),
        ("-", "-"),
        ("/other/c.txt", "../other/c.txt"),
    ],
)
def test_paths_are_told_from_the_folder_of_the_file(article: str, expected: str) -> None:
    assert rebased("/srv/desk", "/srv")(article) == expected


def test_paths_from_the_folder_itself() -> None:
    here = rebased("/srv/desk", "/srv/desk")
    assert [here(path) for path in ("./a.txt", "x/../a.txt", "/srv/desk/a.txt", "a.txt")] == ["a.txt"] * 4


def test_figures_are_spelt_one_way(scan: Scan) -> None:
    found = scan(articles(first="more than 400 passengers", second="about 250 passengers"))
    spelt = {figure_of(place.claim) for finding in found for place in finding.places}
    assert spelt == {">400", "~250"}
    assert {figure for _, figure in positions(found[0].places)} == spelt
