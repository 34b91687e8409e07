"""The ledger is one line a decision, written whole or not at all, and nothing that somebody decided is lost."""

import datetime
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.decisions.ledger import (
    FILE_NAME,
    Decision,
    Ruling,
    change_ledger,
    read_ledger,
    with_decision,
    without,
)
from claimcheck.decisions.lines import DamagedFile, line_of, read_lines, text_of

DAY = datetime.date(2026, 11, 22)


def decision(number: int = 1, **changes: object) -> Decision:
    made = Decision(
        fingerprint=f"{number:016x}",
        decision=Ruling.DISMISSED,
        reason="two counts of two days",
        who="R. Okafor",
        date=DAY,
        rule="CC101",
        verdict="contradiction",
        message=f"homes: {number} against 1,410",
        figures={str(number): ["a.txt"], "1410": ["b.txt"]},
    )
    return replace(made, **changes)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


def lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def test_a_decision_is_one_line_that_a_reviewer_can_read(file: Path) -> None:
    change_ledger(file, file.name, lambda old: with_decision(old, decision(until=datetime.date(2027, 1, 31))))
    assert lines(file) == [
        '{"fingerprint": "0000000000000001", "decision": "dismissed", "reason": "two counts of two days", '
        '"who": "R. Okafor", "date": "2026-11-22", "until": "2027-01-31", "rule": "CC101", "verdict": "contradiction", '
        '"message": "homes: 1 against 1,410", "figures": {"1": ["a.txt"], "1410": ["b.txt"]}}'
    ]


def test_lines_are_sorted_and_each_decision_touches_one(file: Path) -> None:
    for number in (7, 3, 5):
        change_ledger(file, file.name, lambda old, n=number: with_decision(old, decision(n)))  # type: ignore[misc]
    assert [line[17:33] for line in lines(file)] == [f"{n:016x}" for n in (3, 5, 7)]
    before = lines(file)
    change_ledger(file, file.name, lambda old: with_decision(old, decision(5, decision=Ruling.ACCEPTED)))
    after = lines(file)
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]
    change_ledger(file, file.name, lambda old: without(old, decision(5)))
    assert lines(file) == [before[0], before[2]]


@given(
    reason=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])),
    who=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])),
    articles=st.lists(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])), min_size=1),
    until=st.none() | st.dates(),
    exact=st.booleans(),
)
def test_what_is_written_is_read(
    reason: str, who: str, articles: list[str], until: datetime.date | None, exact: bool
) -> None:
    made = decision(reason=reason, who=who, figures={"17": articles}, until=until, exact=exact)
    written = text_of([made])
    assert written.count("\n") == 1
    assert list(read_lines(written.encode(), "x", Decision)) == [(1, made)]


GOOD = line_of(decision(1))


@given(st.binary() | st.binary(max_size=9).map(lambda noise: GOOD.encode()[:200] + noise + GOOD.encode()[200:]))
def test_no_file_does_worse_than_being_refused(data: bytes) -> None:
    with suppress(DamagedFile):
        assert all(isinstance(found, Decision) for _, found in read_lines(data, "x", Decision))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (GOOD + "oops\n", 2, "malformed"),
        (GOOD + "\n" + GOOD.replace('"who"', '"hwo"'), 3, "hwo"),
        (GOOD.replace("dismissed", "denied"), 1, "'$.decision'"),
        (GOOD.replace("2026-11-22", "22.11.2026"), 1, "'$.date'"),
        (GOOD.replace("0000000000000001", "xyz"), 1, "'$.fingerprint'"),
        (GOOD.replace('"reason": "two counts of two days"', '"reason": ""'), 1, "'$.reason'"),
        ("<<<<<<< HEAD\n" + GOOD, 1, "a merge has left its conflict here"),
        (GOOD.rstrip("\n"), 1, "the file ends within a line"),
        (GOOD + GOOD[:100], 2, ""),
        (GOOD + line_of(decision(1, decision=Ruling.ACCEPTED)), 2, "is dismissed in line 1 and accepted here"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line_and_left_alone(file: Path, text: str, line: int, reason: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(DamagedFile) as told:
        read_ledger(file, "desk/decisions")
    assert str(told.value).startswith(f"desk/decisions:{line}: ")
    assert reason.strip("$") in str(told.value) or reason.replace("$.", "") in str(told.value)
    with pytest.raises(DamagedFile):
        change_ledger(file, file.name, lambda old: with_decision(old, decision(9)))
    assert file.read_text(encoding="utf-8") == text


def test_bytes_that_are_no_text_are_refused(file: Path) -> None:
    file.write_bytes(GOOD.encode() + b'{"fingerprint": "\xff"}\n')
    with pytest.raises(DamagedFile, match=":2: "):
        read_ledger(file, file.name)


def test_a_line_that_a_merge_has_doubled_counts_once_and_the_later_holds(file: Path) -> None:
    later = decision(1, reason="three counts", date=DAY + datetime.timedelta(1))
    file.write_text(line_of(later) + GOOD + GOOD, encoding="utf-8")
    assert list(read_ledger(file, file.name).values()) == [later]


def test_two_branches_merge_without_a_conflict(file: Path) -> None:
    def git(*arguments: str) -> None:
        names = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *names, *arguments], cwd=file.parent, check=True, capture_output=True)

    def commit(*decisions: Decision) -> None:
        file.write_text(text_of(decisions), encoding="utf-8")
        git("add", ".")
        git("commit", "-m", "decided")

    git("init")
    (file.parent / ".gitattributes").write_text(f"{FILE_NAME} merge=union\n")
    commit(decision(5))
    git("checkout", "-b", "desk")
    commit(decision(5), decision(6), decision(8, reason="one"))
    git("checkout", "main")
    later = decision(8, reason="two", date=DAY + datetime.timedelta(1))
    commit(decision(5), decision(7), later)
    git("merge", "desk")
    assert set(map(line_of, read_ledger(file, "x").values())) == {line_of(decision(n)) for n in (5, 6, 7)} | {
        line_of(later)
    }


def test_no_file_is_no_decision(file: Path) -> None:
    assert read_ledger(file, file.name) == {}


def test_a_decision_takes_the_place_of_the_one_on_the_same_matter() -> None:
    before = decision(1, figures={"1": ["a.txt"], "1410": ["b.txt"]})
    wider = decision(2, figures={"1": ["a.txt"], "1410": ["b.txt", "c.txt"]})
    other = decision(3)
    assert with_decision([before, other], wider) == [other, wider]


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from test_ledger import change_ledger, decision, with_decision
file = Path({file!r})
for number in range({first}, {first} + 20):
    change_ledger(file, file.name, lambda old: with_decision(old, decision(number)))
"""


def writer(file: Path, first: int) -> "subprocess.Popen[bytes]":
    code = WRITER.format(tests=str(Path(__file__).parent), file=str(file), first=first)
    return subprocess.Popen([sys.executable, "-c", code])


def test_two_processes_at_once_lose_nothing(file: Path) -> None:
    running = [writer(file, first) for first in (100, 200)]
    assert [process.wait(60) for process in running] == [0, 0]
    expected = {f"{n:016x}" for first in (100, 200) for n in range(first, first + 20)}
    assert {d.fingerprint for d in read_ledger(file, file.name).values()} == expected


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")
def test_whenever_a_writer_is_killed_the_file_is_whole_and_the_next_one_goes_on(file: Path) -> None:
    seen = 0
    for round_ in range(8):
        process = writer(file, 1000 * (round_ + 1))
        deadline = time.monotonic() + 30
        while len(read_ledger(file, file.name)) <= seen and time.monotonic() < deadline:
            time.sleep(0.001 * round_)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(read_ledger(file, file.name)) > seen
        seen = len(read_ledger(file, file.name))
    change_ledger(file, file.name, lambda old: with_decision(old, decision(1)))
    assert len(read_ledger(file, file.name)) == seen + 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError):  # noqa: PT011
        change_ledger(tmp_path / "file" / "x", "x", lambda old: old)


def test_the_old_file_stands_until_the_new_one_is_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(GOOD, encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        change_ledger(file, file.name, lambda old: with_decision(old, decision(2)))
    assert file.read_text(encoding="utf-8") == GOOD
    assert not list(file.parent.glob("*.part"))


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "desk" / "decisions"
    real.parent.mkdir()
    link = tmp_path / FILE_NAME
    link.symlink_to(real)
    change_ledger(link, link.name, lambda old: with_decision(old, decision(1)))
    assert link.is_symlink()
    assert len(read_ledger(real, "x")) == 1
