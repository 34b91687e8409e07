"""The one table of report formats: what each is called, which file names mean it, and what writes it.

A writer is a pure function from a scan and a view of it to the whole text of the report, with its final LF. It is
imported when it is asked for, so that ``--help`` and shell completion stay quick.
"""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from claimcheck.engines.local import ScanResult
    from claimcheck.reports.view import View

Writer = Callable[["ScanResult", "View"], str]


class Format(StrEnum):
    """The values of ``--format``."""

    TABLE = "table"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    RDJSON = "rdjson"
    CLAIMREVIEW = "claimreview"


class Entry(NamedTuple):
    """A row of the table.

    writer: "module:function" under ``claimcheck.reports``.
    suffixes: file names that end so are of this format, unless the format is named; the longest that fits wins.
        What ends in .txt is an article, as a rule, and never taken for a report.
    whole: the report holds every finding, whatever level is shown and whether it counts.
    """

    writer: str
    suffixes: tuple[str, ...] = ()
    whole: bool = False


FORMATS = {
    Format.TABLE: Entry("table:scan_table"),
    Format.CONCISE: Entry("concise:concise_lines"),
    Format.JSON: Entry("as_json:scan_json", (".json",), whole=True),
    Format.JSONL: Entry("as_jsonl:scan_jsonl", (".jsonl", ".ndjson"), whole=True),
    Format.CSV: Entry("as_csv:scan_csv", (".csv",), whole=True),
    Format.MARKDOWN: Entry("markdown:scan_markdown", (".md", ".markdown")),
    Format.HTML: Entry("html_page:html_report", (".html", ".htm"), whole=True),
    Format.SARIF: Entry("sarif:scan_sarif", (".sarif", ".sarif.json")),
    Format.GITHUB: Entry("github:annotations"),
    Format.JUNIT: Entry("junit:scan_junit", (".xml",)),
    Format.RDJSON: Entry("rdjson:scan_rdjson", (".rdjson",)),
    Format.CLAIMREVIEW: Entry("claimreview:scan_claimreview", (".jsonld",)),
}


def writer(format: Format) -> Writer:  # noqa: A002
    """What writes a format."""
    module, _, function = FORMATS[format].writer.partition(":")
    return cast("Writer", getattr(import_module(f"claimcheck.reports.{module}"), function))


def format_of(name: str) -> Format | None:
    """The format that a file name's ending means; None where it means none."""
    fitting = [(len(s), form) for form, entry in FORMATS.items() for s in entry.suffixes if name.lower().endswith(s)]
    return max(fitting)[1] if fitting else None
