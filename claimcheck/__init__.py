"""claimcheck: finds where news articles disagree with each other and with themselves on numbers and dates.

>>> import claimcheck
>>> result = claimcheck.scan(["corpus/"])                                              # doctest: +SKIP
>>> [(finding.rule, finding.message) for finding in result.findings]                   # doctest: +SKIP

Names are imported when they are first used, so that ``import claimcheck`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.api import extract, gate, load_rules, load_settings, scan
    from claimcheck.articles.article import Article, Part, Role
    from claimcheck.articles.files import Notice
    from claimcheck.articles.formats.item import Intake
    from claimcheck.articles.reading import ArticleError
    from claimcheck.articles.span import Span
    from claimcheck.checks.finding import Finding, Level, Place, Verdict
    from claimcheck.claims.claim import Claim
    from claimcheck.engines.results import ExtractResult, ScanResult
    from claimcheck.quantities.interval import Interval
    from claimcheck.quantities.quantity import Kind, Trend
    from claimcheck.reports.frames import to_arrow, to_pandas
    from claimcheck.rules.load import Pack, RuleError
    from claimcheck.rules.rule import Rule
    from claimcheck.settings.settings import Settings
    from claimcheck.settings.sources import SettingsError

__version__ = "0.1.0"

_HOMES = {
    "claimcheck.api": ("extract", "gate", "load_rules", "load_settings", "scan"),
    "claimcheck.articles.article": ("Article", "Part", "Role"),
    "claimcheck.articles.files": ("Notice",),
    "claimcheck.articles.formats.item": ("Intake",),
    "claimcheck.articles.reading": ("ArticleError",),
    "claimcheck.articles.span": ("Span",),
    "claimcheck.checks.finding": ("Finding", "Level", "Place", "Verdict"),
    "claimcheck.claims.claim": ("Claim",),
    "claimcheck.engines.results": ("ExtractResult", "ScanResult"),
    "claimcheck.quantities.interval": ("Interval",),
    "claimcheck.quantities.quantity": ("Kind", "Trend"),
    "claimcheck.reports.frames": ("to_arrow", "to_pandas"),
    "claimcheck.rules.load": ("Pack", "RuleError"),
    "claimcheck.rules.rule": ("Rule",),
    "claimcheck.settings.settings": ("Settings",),
    "claimcheck.settings.sources": ("SettingsError",),
}

__all__ = [
    "Article",
    "ArticleError",
    "Claim",
    "ExtractResult",
    "Finding",
    "Intake",
    "Interval",
    "Kind",
    "Level",
    "Notice",
    "Pack",
    "Part",
    "Place",
    "Role",
    "Rule",
    "RuleError",
    "ScanResult",
    "Settings",
    "SettingsError",
    "Span",
    "Trend",
    "Verdict",
    "extract",
    "gate",
    "load_rules",
    "load_settings",
    "scan",
    "to_arrow",
    "to_pandas",
]


def __getattr__(name: str) -> Any:
    """PEP 562: the attribute from the module that defines it."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
