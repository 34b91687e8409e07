"""The one table of report formats: what each is called, which file names mean it, and what writes it.

A writer is a pure function from a scan and a view of it to the text of the report, with its final LF: to the whole of
it, or, where that may be too large to be held at once, to one part after another. It is imported when it is asked for,
so that ``--help`` and shell completion stay quick.
"""

from collections.abc import Iterable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from claimcheck.engines.results import ScanResult
    from claimcheck.reports.view import View


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
    in_parts: the writer gives the text part by part.
    """

    writer: str
    suffixes: tuple[str, ...] = ()
    whole: bool = False
    in_parts: bool = False


FORMATS = {
    Format.TABLE: Entry("table:scan_table"),
    Format.CONCISE: Entry("concise:concise_lines"),
    Format.JSON: Entry("as_json:scan_json", (".json",), whole=True, in_parts=True),
    Format.JSONL: Entry("as_json:scan_jsonl", (".jsonl", ".ndjson"), whole=True, in_parts=True),
    Format.CSV: Entry("as_csv:scan_csv", (".csv",), whole=True),
    Format.MARKDOWN: Entry("markdown:scan_markdown", (".md", ".markdown")),
    Format.HTML: Entry("html.page:html_report", (".html", ".htm"), whole=True),
    Format.SARIF: Entry("sarif:scan_sarif", (".sarif", ".sarif.json")),
    Format.GITHUB: Entry("github:annotations"),
    Format.JUNIT: Entry("junit:scan_junit", (".xml",)),
    Format.RDJSON: Entry("rdjson:scan_rdjson", (".rdjson",)),
    Format.CLAIMREVIEW: Entry("claimreview:scan_claimreview", (".jsonld",)),
}


def parts(format: Format, result: "ScanResult", view: "View") -> Iterable[str]:  # noqa: A002
    """The text of a report, part by part; one part is all, but for what may be large."""
    entry = FORMATS[format]
    module, _, function = entry.writer.partition(":")
    written = getattr(import_module(f"claimcheck.reports.{module}"), function)(result, view)
    return cast("Iterable[str]", written if entry.in_parts else (written,))


def format_of(name: str) -> Format | None:
    """The format that a file name's ending means; None where it means none."""
    fitting = [(len(s), form) for form, entry in FORMATS.items() for s in entry.suffixes if name.lower().endswith(s)]
    return max(fitting)[1] if fitting else None
