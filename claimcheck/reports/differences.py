"""What is new and what is gone between two JSON reports, as lines and as JSON."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from claimcheck.decisions.reported import Changes, Report, ReportedFinding
from claimcheck.reports.as_json import document
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert

VERSION = 1
_NEW, _GONE = "+", "-"
_STYLES = {_NEW: "bold red", _GONE: "green"}


def print_differences(old: Report, new: Report, found: Changes, console: Console) -> None:
    """A line a finding that came or went, its places below it, and a line that counts."""
    for mark, findings in (
        (_NEW, [new.findings[i] for i in found.new]),
        (_GONE, [old.findings[i] for i in found.gone]),
    ):
        for finding in findings:
            _print(mark, finding, console)
    console.print(
        f"{len(found.new)} new, {len(found.gone)} gone, {counted(len(found.unchanged), 'finding')} unchanged",
        soft_wrap=True,
    )


def differences_document(old: Report, new: Report, found: Changes) -> str:
    """The findings that are new, gone and unchanged as their reports have them, indented, with a final LF."""
    return document(
        {
            "version": VERSION,
            "new": [new.documents[i] for i in found.new],
            "gone": [old.documents[i] for i in found.gone],
            "unchanged": [new.documents[i] for i in found.unchanged],
        }
    )


def _print(mark: str, finding: ReportedFinding, console: Console) -> None:
    suppressed = f"  ({finding.suppressed.by})" if finding.suppressed else ""
    head = Text.assemble(
        (f"{mark} ", _STYLES[mark]),
        f"{finding.rule} {finding.level.value}  ",
        (inert(finding.message), "bold"),
        f"  {finding.fingerprint}{suppressed}",
    )
    console.print(head, soft_wrap=True)
    for line in _places(finding):
        console.print(Text(f"    {line}", style="cyan"), soft_wrap=True)


def _places(finding: ReportedFinding) -> Iterator[str]:
    """The places, those of one figure together."""
    figures: dict[str, list[str]] = {}
    for claim in finding.claims:
        figures.setdefault(" ".join(claim.text.split()), []).append(claim.place)
    for figure, places in figures.items():
        yield f"{inert(figure)}: {inert(', '.join(places))}"
