"""Marks in articles silence the paragraph that they stand in or before, and say so when they are of no use."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.files import read_data
from claimcheck.checks.finding import Finding, Silencer, Suppression
from claimcheck.decisions.applying import Ruled, with_marks
from claimcheck.decisions.marks import FaultyMark, Mark, read_marks
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.rules.load import default_pack

Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]

PACK = default_pack()
WIRE = (
    "The ferry Sound of Ardle ran aground off Port Ellan in the fog with 318 passengers on board, the coastguard said."
)
LOCAL = "The ferry Sound of Ardle, which ran aground off Port Ellan with 381 passengers on board, was refloated."
OTHER = "Islanders brought blankets and tea to the harbour."
MARK = "<!-- claimcheck: ignore CC101 crew counted here -->"


def article(text: str, name: str = "2024-03-18.md") -> Article:
    (read,) = [found for found in read_data(text.encode(), name) if isinstance(found, Article)]
    return read


def marks(text: str, name: str = "2024-03-18.md") -> list[Mark | FaultyMark]:
    return list(read_marks(article(text, name), PACK.rules))


def judged(folder: Path, second: str, name: str = "2024-03-18.md") -> Ruled:
    (folder / "2024-03-17.md").write_text(f"{WIRE}\n", encoding="utf-8")
    (folder / name).write_bytes(second.encode())
    found = scan_articles([folder], Job(PACK))
    assert any(f.rule == "CC101" for f in found.findings)
    return with_marks(found.findings, found.articles, PACK.rules, PACK.rules)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{OTHER}\n\n{LOCAL} {MARK}\n\n{OTHER[:-1]} again.\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{MARK} {LOCAL}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{MARK}\n{LOCAL}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{MARK}\n\n{LOCAL}\n", "2024-03-18.md"),
        (f"{OTHER}\r\n\r\n{MARK}\r\n\r\n{LOCAL}\r\n", "2024-03-18.md"),
        (f"{MARK.replace('ignore', 'ignore-file')}\n\n{OTHER}\n\n{LOCAL}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{LOCAL}\n\n{MARK.replace('ignore', 'ignore-file')}\n", "2024-03-18.md"),
        (f"{LOCAL.replace('which', MARK + ' which')}\n\n{OTHER}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{LOCAL} {MARK.replace('CC101', 'CC105, CC101')}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{LOCAL} {MARK.replace('CC101', 'count-conflict')}\n", "2024-03-18.md"),
        (f"{OTHER}\n\n{LOCAL} {MARK.replace('CC101', 'CC105 CC101')}\n", "2024-03-18.md"),
        (f"<body><h1>Ferry</h1><p>{OTHER}</p><p>{LOCAL} {MARK}</p><p>It rained.</p></body>", "2024-03-18.html"),
        (f"<body><h1>Ferry</h1><p>{OTHER}</p><p>{MARK}{LOCAL}</p><p>It rained.</p></body>", "2024-03-18.html"),
        (f"<body><h1>Ferry</h1><p>{OTHER}</p>\n{MARK}\n<p>{LOCAL}</p><p>It rained.</p></body>", "2024-03-18.html"),
        (f"<body>{MARK.replace('ignore', 'ignore-file')}<p>{OTHER}</p><p>{LOCAL}</p></body>", "2024-03-18.html"),
    ],
)
def test_a_mark_holds(tmp_path: Path, text: str, name: str) -> None:
    found = judged(tmp_path, text, name)
    (conflict,) = [f for f in found.findings if f.rule == "CC101"]
    assert conflict.suppressed == Suppression(Silencer.INLINE, "crew counted here")
    assert found.notices == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LOCAL}\n\n{OTHER} {MARK}\n", "2024-03-18.md"),
        (f"{LOCAL}\n\n{MARK}\n\n{OTHER}\n", "2024-03-18.md"),
        (f"{LOCAL} {MARK.replace('CC101', 'CC105')}\n\n{OTHER}\n", "2024-03-18.md"),
        (f"<body><h1>Ferry</h1><p>{OTHER} {MARK}</p><p>{LOCAL}</p></body>", "2024-03-18.html"),
        (f"<body><h1>Ferry</h1><p>{LOCAL}</p><p>{MARK}{OTHER}</p></body>", "2024-03-18.html"),
        (f"<body><h1>Ferry</h1><p>{LOCAL}</p>\n{MARK}\n<p>{OTHER}</p></body>", "2024-03-18.html"),
    ],
)
def test_a_mark_elsewhere_does_not_hold_and_is_told(tmp_path: Path, text: str, name: str) -> None:
    found = judged(tmp_path, text, name)
    assert [f.suppressed for f in found.findings if f.rule == "CC101"] == [None]
    (notice,) = found.notices
    line = text[: text.index("<!--")].count("\n") + 1
    assert str(notice).startswith(f"{(tmp_path / name).as_posix()}:{line}:")
    assert str(notice).endswith("silences nothing")
    assert not notice.fault


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        ("<!-- claimcheck: ignore CC101 -->", "ignore CC101 gives no reason"),
        ("<!-- claimcheck: ignore -->", "ignore names no rule"),
        ("<!-- claimcheck: ignore CC999 because -->", "no rule 'CC999'"),
        ("<!-- claimcheck: ignore CC101,CC999 because -->", "no rule 'CC999'"),
        ("<!-- claimcheck: ignore they are different -->", "no rule 'they'"),
        ("<!-- claimcheck: ignor CC101 because -->", "no mark 'ignor'"),
        ("<!-- claimcheck: CC101 because -->", "no mark 'cc101'"),
    ],
)
def test_a_faulty_mark_is_told_with_its_place(mark: str, reason: str) -> None:
    (found,) = marks(f"{OTHER}\n\nIt rained. {mark}\n")
    assert isinstance(found, FaultyMark)
    assert found.place == "2024-03-18.md:3:12"
    assert reason in found.reason


def test_a_faulty_mark_fails_the_run(tmp_path: Path) -> None:
    found = judged(tmp_path, f"{LOCAL} <!-- claimcheck: ignore CC101 -->\n")
    assert [notice.fault for notice in found.notices] == [True]
    assert [f.suppressed for f in found.findings if f.rule == "CC101"] == [None]


@pytest.mark.parametrize("text", ["<!-- a comment -->", "<!-- claimcheck is a tool -->", "claimcheck: ignore CC101 x"])
def test_other_comments_are_none_of_its_business(text: str) -> None:
    assert marks(f"{OTHER}\n\n{text}\n") == []


def test_the_words_of_a_mark_are_no_news() -> None:
    text = f"{OTHER}\n\nIt rained. <!-- claimcheck: ignore CC101 the 17 officers of 3 May 2024 -->\n"
    read = article(text)
    spoken = [read.text[slice(*part.span)] for part in read.parts if part.role.value in ("body", "headline", "caption")]
    assert not any("17 officers" in part for part in spoken)


def test_marks_for_rules_that_are_not_applied_are_at_rest(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{OTHER} {MARK}\n", encoding="utf-8")
    found = scan_articles([tmp_path], Job(PACK))
    others = [rule for rule in PACK.rules if rule.code != "CC101"]
    assert with_marks((), found.articles, PACK.rules, others).notices == ()
    assert len(with_marks((), found.articles, PACK.rules, PACK.rules).notices) == 1


def test_what_is_suppressed_already_stays_so_and_the_mark_is_in_use(tmp_path: Path) -> None:
    (tmp_path / "2024-03-17.md").write_text(f"{WIRE}\n", encoding="utf-8")
    (tmp_path / "2024-03-18.md").write_text(f"{LOCAL} {MARK}\n", encoding="utf-8")
    found = scan_articles([tmp_path], Job(PACK))
    before = Suppression(Silencer.SETTINGS, "settings say so")
    settled = [replace(finding, suppressed=before) for finding in found.findings]
    after = with_marks(settled, found.articles, PACK.rules, PACK.rules)
    assert {finding.suppressed for finding in after.findings} == {before}
    assert after.notices == ()
