"""A baseline: the findings of an old corpus, so that only what is new counts."""

from collections.abc import Iterable
from pathlib import Path

from claimcheck.checks.finding import Finding
from claimcheck.decisions.identity import Rebase
from claimcheck.decisions.lines import DamagedFile, read_lines, text_of
from claimcheck.decisions.records import Record, record_of
from claimcheck.decisions.reported import ReportError, read_report, reported_line
from claimcheck.files import write_whole


def read_baseline(path: Path, name: str, rebase: Rebase) -> tuple[Record, ...]:
    """The findings of a baseline, or of a JSON report, whose articles are named from the current folder.

    rebase: names those from the folder of the file. Raises DamagedFile with the line, and OSError.
    """
    data = path.read_bytes()
    # A report is one object over many lines.
    if data.split(b"\n", 1)[0].strip() != b"{":
        return tuple(line for _, line in read_lines(data, name, Record))
    try:
        return tuple(reported_line(finding, rebase) for finding in read_report(data).findings)
    except ReportError as problem:
        raise DamagedFile(name, 1, str(problem)) from problem


def write_baseline(path: Path, findings: Iterable[Finding], rebase: Rebase) -> int:
    """Writes every finding, whether it counts or not, and returns how many. Raises OSError.

    A baseline that was written from what counts would open, when it is written anew, all that it had covered.
    """
    lines = [record_of(finding, rebase) for finding in findings]
    write_whole(path, text_of(lines))
    return len(lines)
