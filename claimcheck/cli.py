"""The command line: Typer commands, no logic. The only place that exits.

Heavy modules are imported inside the commands, so that ``claimcheck --version`` and shell completion are quick.
Exit status: 0 nothing at or above the fail level, 1 findings at or above it, 2 usage, configuration or input error.
"""

import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from claimcheck import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from claimcheck.articles.reading import ArticleError
    from claimcheck.checks.finding import Level
    from claimcheck.claims.claim import Claim
    from claimcheck.engines.local import ScanResult
    from claimcheck.rules.load import Pack
    from claimcheck.rules.rule import Rule

_PIPED_WIDTH = 120

app = typer.Typer(
    name="claimcheck",
    help="Finds where news articles disagree with each other and with themselves on numbers and dates.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: claimcheck scan corpus/",
)
rules_app = typer.Typer(
    no_args_is_help=True,
    help="List the rules and try their examples.",
    rich_markup_mode=None,
    epilog="Example: claimcheck rules list",
)
app.add_typer(rules_app, name="rules")


class ExtractFormat(StrEnum):
    JSONL = "jsonl"
    TABLE = "table"


class ScanFormat(StrEnum):
    TABLE = "table"
    JSON = "json"
    CONCISE = "concise"


class ClaimsFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


class Show(StrEnum):
    """The least level of finding that a person is shown; JSON always holds all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FailOn(StrEnum):
    """The least level of finding that makes ``scan`` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles, folders of them (.txt, .md), or - for standard input."),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder of your own rules and lexicon, besides the packaged ones."),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Processes to read articles with.  [default: by the size of the input]",
        show_default=False,
    ),
]


@app.callback(invoke_without_command=True)
def claimcheck(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        print(f"claimcheck {__version__}")
        raise typer.Exit


@app.command(epilog="Example: claimcheck extract corpus/ --format table")
def extract(
    paths: Paths,
    format: Annotated[ExtractFormat, typer.Option(help="How claims are printed.")] = ExtractFormat.JSONL,  # noqa: A002
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """Print every numeric and dated claim of the articles.

    Exit status: 0, or 2 where an input could not be read; the rest is still printed.
    """
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.local import extract_each

    pack = _pack(rules)
    errors: list[ArticleError] = []
    claims: list[Claim] = []
    for outcome in extract_each(paths, pack, workers):
        if isinstance(outcome, ArticleError):
            errors.append(outcome)
        elif format is ExtractFormat.JSONL:
            from claimcheck.reports.as_json import claim_line

            sys.stdout.writelines(map(claim_line, outcome[1]))
        else:
            claims += outcome[1]
    if format is ExtractFormat.TABLE:
        from claimcheck.reports.table import print_claims

        print_claims(claims, _console())
    _complain(errors)
    raise typer.Exit(2 if errors else 0)


@app.command(
    short_help="Show where the articles disagree.",
    epilog="Example: claimcheck scan corpus/ --show note --ignore status-gap",
)
def scan(
    paths: Paths,
    format: Annotated[ScanFormat, typer.Option(help="How findings are printed.")] = ScanFormat.TABLE,  # noqa: A002
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 on findings of this level or graver.")] = FailOn.ERROR,
    show: Annotated[Show, typer.Option(help="Print findings of this level and graver; JSON holds all.")] = Show.WARNING,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES", help="Apply only these rules, by code, beginning of code or name: CC101,CC4,age-birth."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Apply all rules but these, named likewise.")
    ] = None,
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    from claimcheck.checks.finding import Level
    from claimcheck.engines.local import scan_articles

    pack = _pack(rules)
    result = scan_articles(paths, pack, _chosen(pack, select, ignore), workers)
    _print_scan(result, format, Level(show.value))
    _complain(result.errors)
    failing = fail_on is not FailOn.NEVER and any(f.level.reaches(Level(fail_on.value)) for f in result.findings)
    raise typer.Exit(2 if result.errors else int(failing))


@app.command(
    short_help="List what is said of each thing over time.",
    epilog="Example: claimcheck claims corpus/ --format json",
)
def claims(
    paths: Paths,
    format: Annotated[ClaimsFormat, typer.Option(help="How groups are printed.")] = ClaimsFormat.TABLE,  # noqa: A002
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """List what is said of each thing over time, agreeing or not: as of when, how many, who says so, and where.

    Exit status: 0, or 2 where an input could not be read; the rest is still listed.
    """
    from claimcheck.engines.local import group_articles
    from claimcheck.reports.timeline import print_groups, timeline_document

    result = group_articles(paths, _pack(rules), workers)
    if format is ClaimsFormat.JSON:
        sys.stdout.write(timeline_document(result))
    else:
        print_groups(result, _console())
    _complain(result.errors)
    raise typer.Exit(2 if result.errors else 0)


@app.command(epilog="Example: claimcheck rule CC102")
def rule(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule: CC101, count-conflict.")],
    rules: RuleFolders = None,
) -> None:
    """Explain a rule, with its examples."""
    from claimcheck.reports.rule_text import rule_text

    for found in _chosen(_pack(rules), [code], None):
        sys.stdout.write(rule_text(found))


@rules_app.command("list", epilog="Example: claimcheck rules list --rules my-rules/")
def list_rules(rules: RuleFolders = None) -> None:
    """Print one line a rule."""
    from claimcheck.reports.rule_text import rule_list

    sys.stdout.write(rule_list(_pack(rules).rules))


@rules_app.command(
    "test",
    short_help="Try the examples that the rules carry.",
    epilog="Example: claimcheck rules test CC101 --rules my-rules/",
)
def try_rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE", help="Only these rules: CC101, count-conflict.")
    ] = None,
    rules: RuleFolders = None,
) -> None:
    """Try the examples that the rules carry.

    Exit status: 0 every rule does what its examples say, 1 some do not, 2 usage or configuration error.
    """
    from claimcheck.engines.examples import try_examples
    from claimcheck.reports.rule_text import trial_line

    pack = _pack(rules)
    trials = list(try_examples(pack, _chosen(pack, codes, None)))
    failed = [trial for trial in trials if trial.fault]
    for trial in failed:
        print(trial_line(trial))
    print(f"{len(trials)} examples, {len(failed)} failed")
    raise typer.Exit(int(bool(failed)))


def main() -> None:
    """The ``claimcheck`` command. A closed pipe or Ctrl-C ends it quietly, as it does other Unix tools."""
    for name in ("SIGPIPE", "SIGINT"):
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        # UTF-8 whatever the locale says, and LF: the contract's bytes.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    app(prog_name="claimcheck")


def _pack(folders: "Sequence[Path] | None") -> "Pack":
    from claimcheck.checks.registry import CHECKS
    from claimcheck.rules.load import RuleError, load_pack, packaged_rules

    try:
        return load_pack([packaged_rules(), *(folders or ())], CHECKS)
    except RuleError as error:
        _stop(str(error))


def _chosen(pack: "Pack", select: "Sequence[str] | None", ignore: "Sequence[str] | None") -> "tuple[Rule, ...]":
    """The rules whose code begins with, or whose name is, one of the selected and none of the ignored."""

    def meant(names: "Sequence[str] | None") -> "set[str]":
        found = set[str]()
        for name in (part.strip() for given in names or () for part in given.split(",") if part.strip()):
            codes = {r.code for r in pack.rules if r.name == name.lower() or r.code.startswith(name.upper())}
            if not codes:
                _stop(f"no rule {name!r}; claimcheck rules list names them all")
            found |= codes
        return found

    wanted, unwanted = meant(select), meant(ignore)
    return tuple(r for r in pack.rules if (not select or r.code in wanted) and r.code not in unwanted)


def _print_scan(result: "ScanResult", format: ScanFormat, least: "Level") -> None:  # noqa: A002
    if format is ScanFormat.JSON:
        from claimcheck.reports.as_json import scan_document

        sys.stdout.write(scan_document(result))
    elif format is ScanFormat.CONCISE:
        from claimcheck.reports.concise import concise_line
        from claimcheck.reports.summary import hidden_label

        sys.stdout.writelines(concise_line(f) + "\n" for f in result.findings if f.level.reaches(least))
        if hidden := hidden_label(result, least):
            # Standard output holds one finding a line and nothing else.
            sys.stdout.flush()
            print(f"claimcheck: {hidden}", file=sys.stderr)
    else:
        from claimcheck.reports.table import print_scan

        print_scan(result, _console(), least)


def _console() -> "Console":
    """Standard output: colour on a terminal only and not under NO_COLOR; a pipe is as wide as COLUMNS says, or 120."""
    from rich.console import Console

    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(markup=False, emoji=False, highlight=False, width=_PIPED_WIDTH if piped else None)


def _complain(errors: "Iterable[ArticleError]") -> None:
    """One line an input that could not be read, after what could."""
    from claimcheck.reports.values import inert

    sys.stdout.flush()
    for error in errors:
        print(f"claimcheck: {inert(error.name)}: {inert(error.reason)}", file=sys.stderr)


def _stop(reason: str) -> NoReturn:
    print(f"claimcheck: {reason}", file=sys.stderr)
    raise typer.Exit(2)


if __name__ == "__main__":
    main()
