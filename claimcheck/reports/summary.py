"""What a report ends with: how much was read and found, and how much of it is not shown."""

from collections.abc import Iterator

from claimcheck.checks.finding import Level, Suppression
from claimcheck.engines.results import ScanResult
from claimcheck.linking.alike import COMMONPLACE, LARGEST
from claimcheck.reports.view import View


def summary(result: ScanResult) -> str:
    """ "5 articles, 180 claims, 4 findings (1 error, 2 warnings, 1 note)": those that count."""
    levels = [finding.level for finding in result.findings if finding.suppressed is None]
    counts = ", ".join(counted(levels.count(level), level.value) for level in Level)
    parts = [counted(len(result.articles), "article"), counted(len(result.claims), "claim")]
    return f"{', '.join(parts)}, {counted(len(levels), 'finding')} ({counts})"


def closing(result: ScanResult, view: View) -> Iterator[str]:
    """The lines that a report for a reader ends with, or consists of."""
    yield summary(result)
    yield from hidden_labels(result, view)


def hidden_labels(result: ScanResult, view: View) -> Iterator[str]:
    """A line each on what is kept from the reader and how to see it; nothing where every finding is shown."""
    low = sum(not f.level.reaches(view.least) for f in result.findings if view.suppressed or f.suppressed is None)
    if low:
        yield f"{counted(low, 'finding')} not shown; --show {Level.NOTE} prints {_them(low)}"
    if silenced := sum(finding.suppressed is not None for finding in result.findings) * (not view.suppressed):
        yield f"{counted(silenced, 'finding')} suppressed; --show-suppressed prints {_them(silenced)}"
    yield from not_compared(result)


def not_compared(result: ScanResult) -> Iterator[str]:
    """A line each on what so large a corpus left uncompared; nothing for most."""
    left_out = result.not_compared
    if left_out.pairs:
        yield f"not compared: {counted(left_out.pairs, 'pair')} of articles, in stories of more than {LARGEST} articles"
    if left_out.names:
        yield f"{counted(left_out.names, 'name')} in more than {COMMONPLACE} articles: followed inside a week only"


def suppression_label(suppression: Suppression) -> str:
    """ "decision by R. Okafor, until 2026-01-31: two rooms"."""
    who = f" by {suppression.who}" if suppression.who else ""
    until = f", until {suppression.until.isoformat()}" if suppression.until else ""
    return f"{suppression.by.value}{who}{until}: {suppression.reason}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 claim", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
