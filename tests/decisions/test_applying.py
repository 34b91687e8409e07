"""Decisions and baselines keep findings from counting, and are told when they are of no use any more."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from claimcheck.checks.finding import Finding, Silencer
from claimcheck.decisions.applying import Reach, Ruled, with_baseline, with_decisions, with_revision
from claimcheck.decisions.identity import identity
from claimcheck.decisions.ledger import Decision, Ruling, decide
from claimcheck.decisions.lines import DamagedFile
from claimcheck.decisions.records import record_of
from claimcheck.decisions.reported import (
    ReportError,
    changes,
    read_baseline,
    read_report,
    reported_identity,
    write_baseline,
)
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import scan_document

Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]

DAY = datetime.date(2026, 11, 22)
FERRY = {
    "2024-03-17.txt": "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, police said.\n",
    "2024-03-18.txt": "The ferry Sound of Ardle, which ran aground off Port Ellan with {} on board, was refloated.\n",
    "2024-03-19.txt": "With {} on board, the ferry Sound of Ardle ran aground off Port Ellan in the fog.\n",
}
ROUNDS = {
    "2023-05-01.txt": "Nine people drowned when a dam burst above Castlebeck, the Wenlow rescue service said.\n",
    "2023-05-02.txt": "Six people drowned when a dam burst above Castlebeck, the Wenlow rescue service said.\n",
}


def ferry(*figures: str) -> dict[str, str]:
    return {name: text.format(f"{f} passengers") for (name, text), f in zip(FERRY.items(), figures, strict=False)}


def conflict(findings: tuple[Finding, ...]) -> Finding:
    return next(f for f in findings if f.rule == "CC101" and "318" in f.message + f.explanation)


def reach(*read: str, rules: str = "CC101 CC103", exists: tuple[str, ...] = ()) -> Reach:
    return Reach(frozenset(read or FERRY), frozenset(rules.split()), str, (*read, *exists).__contains__)


def dismissed(finding: Finding, until: datetime.date | None = None, ruling: Ruling = Ruling.DISMISSED) -> Decision:
    return decide(record_of(identity(finding), finding.message), ruling, "crew counted", "R. Okafor", DAY, until)


def ruled(findings: tuple[Finding, ...], *decisions: Decision, at: Reach | None = None) -> Ruled:
    return with_decisions(findings, dict(enumerate(decisions, 1)), "ledger", DAY, at or reach())


def test_a_decided_finding_says_why_and_by_whom(scan: Scan) -> None:
    findings = scan(ferry("318", "381"))
    found = ruled(findings, dismissed(conflict(findings), until=DAY))
    given = conflict(found.findings).suppressed
    assert given
    assert (given.by, given.reason, given.who, given.until, given.accepted) == (
        Silencer.DECISION,
        "crew counted",
        "R. Okafor",
        DAY,
        False,
    )
    assert found.notices == ()
    accepted = ruled(findings, dismissed(conflict(findings), ruling=Ruling.ACCEPTED))
    assert conflict(accepted.findings).suppressed.accepted  # type: ignore[union-attr]


def test_the_day_after_the_last_it_is_open_again_and_told(scan: Scan) -> None:
    findings = scan(ferry("318", "381"))
    found = ruled(findings, dismissed(conflict(findings), until=DAY - datetime.timedelta(1)))
    assert conflict(found.findings).suppressed is None
    assert [str(n) for n in found.notices] == ["ledger:1: this decision has expired: its finding is open again"]


def test_an_article_more_is_covered_by_the_decision_and_new_to_a_baseline(scan: Scan) -> None:
    before, after = scan(ferry("318", "381")), scan(ferry("318", "381", "381"))
    assert conflict(ruled(after, dismissed(conflict(before))).findings).suppressed
    known = [record_of(identity(conflict(before)), conflict(before).message)]
    assert conflict(with_baseline(after, known, "baseline", reach()).findings).suppressed is None
    assert conflict(with_baseline(before, known, "baseline", reach()).findings).suppressed


def test_a_changed_figure_opens_it_again_and_the_decision_is_told(scan: Scan) -> None:
    before, after = scan(ferry("318", "381")), scan(ferry("318", "831"))
    found = ruled(after, dismissed(conflict(before)))
    assert {f.suppressed for f in found.findings} == {None}
    assert [str(n) for n in found.notices] == ["ledger:1: this decision matches nothing any more"]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (reach(), True),
        (reach("2024-03-17.txt", exists=("2024-03-18.txt",)), False),
        (reach("2024-03-17.txt"), True),
        (reach("else.txt", exists=tuple(FERRY)), False),
        (reach(rules="CC301"), False),
    ],
    ids=["all read", "half of them read", "the other is gone", "none read", "rule not applied"],
)
def test_a_decision_that_the_scan_could_not_meet_is_not_told(scan: Scan, at: Reach, told: bool) -> None:
    decision = dismissed(conflict(scan(ferry("318", "381"))))
    assert bool(ruled((), decision, at=at).notices) is told


def test_many_that_match_nothing_are_told_in_one_line(scan: Scan) -> None:
    finding = conflict(scan(ferry("318", "381")))
    many = [msgspec.structs.replace(dismissed(finding), fingerprint=f"{n:016x}") for n in range(9)]
    assert [str(n) for n in ruled((), *many).notices] == [
        "ledger: 9 decisions match nothing any more (lines 1, 2, 3, 4, 5, …)"
    ]


def test_a_baseline_holds_what_did_not_count_and_is_read_as_it_was_written(scan: Scan, tmp_path: Path) -> None:
    findings = scan(ferry("318", "381") | ROUNDS)
    silenced = ruled(findings, *map(dismissed, findings)).findings
    assert all(f.suppressed for f in silenced)
    file = tmp_path / "known"
    assert write_baseline(file, silenced, str) == len(findings)
    known = read_baseline(file, "known", str)
    found = with_baseline(findings, known, "known", reach(*FERRY, *ROUNDS, rules="CC101 CC102 CC103 CC104"))
    assert {f.suppressed.by for f in found.findings if f.suppressed} == {Silencer.BASELINE}
    assert all(f.suppressed for f in found.findings)
    assert found.notices == ()
    fewer = with_baseline((), known, "known", reach(*FERRY, *ROUNDS, rules="CC101 CC102 CC103 CC104"))
    n = len(findings)
    assert [str(notice) for notice in fewer.notices] == [f"known: {n} of {n} findings match nothing any more"]


def test_a_report_is_a_baseline_too(scan: Scan, tmp_path: Path) -> None:
    findings = scan(ferry("318", "381"))
    file = tmp_path / "old.json"
    file.write_text(scan_document(ScanResult((), (), findings, ())), encoding="utf-8")
    known = read_baseline(file, "old.json", str)
    assert findings
    assert all(f.suppressed for f in with_baseline(findings, known, "old.json", reach()).findings)
    file.write_text("{\n}\n", encoding="utf-8")
    with pytest.raises(DamagedFile, match=r"old\.json:1: no JSON report"):
        read_baseline(file, "old.json", str)


def test_a_report_tells_its_findings_as_the_scan_did(scan: Scan) -> None:
    findings = scan(ferry("more than 400", "about 250", "318") | ROUNDS)
    report = read_report(scan_document(ScanResult((), (), findings, ())).encode())
    assert [reported_identity(f) for f in report.findings] == [identity(f) for f in findings]


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"findings": [{"rule": 1}]}', b"\xff", b'{"findings": [' + b"[" * 99_999]
)
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(ReportError, match="no JSON report of claimcheck scan"):
        read_report(data)


def test_new_gone_and_unchanged(scan: Scan) -> None:
    old = [identity(f) for f in scan(ferry("318", "381") | ROUNDS)]
    new = [identity(f) for f in scan(ferry("318", "391") | ROUNDS)]
    found = changes(old, new)
    assert {new[i].fingerprint for i in found.unchanged} == {o.fingerprint for o in old} & {n.fingerprint for n in new}
    assert found.unchanged
    assert not {old[i].fingerprint for i in found.gone} & {n.fingerprint for n in new}
    assert any("381" in figure for i in found.gone for _, figure in old[i].places)
    same = changes(old, old)
    assert (same.new, same.gone, len(same.unchanged)) == ((), (), len(old))


def test_a_finding_that_gained_a_place_is_new_and_the_old_one_not_gone(scan: Scan) -> None:
    old, new = scan(ferry("318", "381")), scan(ferry("318", "381", "381"))
    found = with_revision(new, old, "main")
    assert conflict(found.findings).suppressed is None
    assert not any("gone: CC101" in str(notice) for notice in found.notices)


def test_what_a_revision_held_is_known(scan: Scan) -> None:
    old, new = scan(ferry("318", "381") | ROUNDS), scan(ferry("318", "318") | ROUNDS)
    found = with_revision(new, old, "main")
    assert {f.suppressed.reason for f in found.findings if f.suppressed} == {"in main already"}
    assert all(f.suppressed for f in found.findings)
    told = [str(n) for n in found.notices]
    assert told[0] == f"main: 0 new, {len(old) - len(new)} gone, {len(new)} unchanged"
    assert any(line.startswith("main: gone: CC101 passengers") for line in told)
