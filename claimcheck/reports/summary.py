"""What a report ends with: how much was read and found, and how much of it is not shown."""

from claimcheck.checks.finding import Level
from claimcheck.engines.local import ScanResult


def summary(result: ScanResult) -> str:
    """ "5 articles, 180 claims, 4 findings (1 error, 2 warnings, 1 note)"."""
    levels = [finding.level for finding in result.findings]
    counts = ", ".join(counted(levels.count(level), level.value) for level in Level)
    parts = [counted(len(result.articles), "article"), counted(len(result.claims), "claim")]
    return f"{', '.join(parts)}, {counted(len(levels), 'finding')} ({counts})"


def hidden_label(result: ScanResult, least: Level) -> str:
    """ "3 findings not shown; --show note prints them"; nothing where every finding is shown."""
    hidden = sum(not finding.level.reaches(least) for finding in result.findings)
    them = "it" if hidden == 1 else "them"
    return f"{counted(hidden, 'finding')} not shown; --show {Level.NOTE} prints {them}" if hidden else ""


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 claim", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
