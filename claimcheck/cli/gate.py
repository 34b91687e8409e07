"""``claimcheck gate``."""

import sys
from collections.abc import Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from claimcheck.cli.choice import chosen, excluded, intake, load, settings_for
from claimcheck.cli.conclusion import conclude, wishes_of
from claimcheck.cli.groups import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Printing, Reading, Reporting, Storing
from claimcheck.cli.progress import listening, wants_bar
from claimcheck.cli.rulings import ruled
from claimcheck.cli.storing import source_scanner
from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.articles.discovery import Source
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.steps import Stage


@with_groups
def gate(
    context: typer.Context,
    against: Annotated[
        list[str],
        typer.Option("--against", metavar="PATH", help="What is published already: articles, or folders of them."),
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="NEW", help="New articles, folders of them, or - for standard input."),
    ] = None,
    changed: Annotated[
        bool,
        typer.Option("--changed", help="The new articles are those of NEW, else of the corpus, that git has staged."),
    ] = False,
    base: Annotated[
        str | None,
        typer.Option(
            "--base",
            metavar="REV",
            help="With --changed: those that differ from where this branch left REV.",
            show_default=False,
        ),
    ] = None,
    *,
    printing: Printing,
    reporting: Reporting,
    choosing: Choosing,
    reading: Reading,
    deciding: Deciding,
    storing: Storing,
    configuring: Configuring,
) -> None:
    """Show where new articles disagree with those of a corpus, with each other and with themselves.

    What the corpus disagrees on by itself is not shown. A new article that lies in the corpus is read once, as new.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    from claimcheck.engines.gate import gate_articles
    from claimcheck.engines.ignores import with_ignores

    if base and not changed:
        stop("--base goes with --changed")
    if not paths and not changed:
        stop("which articles are new? name them, or say --changed")
    resolved = settings_for(context)
    wishes = wishes_of(resolved, printing)
    pack = load(resolved)
    applied = chosen(pack, resolved)
    timings: dict[Stage, float] = {}
    # What comes out is used while the store is open.
    scan = context.with_resource(source_scanner(None if storing.no_store else resolved.settings.store, wishes.quiet))
    with (
        _new(paths or against if changed else paths or [], changed, base) as (new, errors),
        listening(timings, wants_bar(wishes.quiet, wishes.verbose)) as tell_step,
    ):
        found = gate_articles(
            new,
            against,
            pack,
            applied,
            resolved.settings.workers,
            excluded(resolved),
            tell_step,
            intake(resolved),
            errors,
            scan,
        )
    if not new and not errors and not wishes.quiet:
        print(f"claimcheck: nothing new: {'no article differs' if base else 'no article is staged'}", file=sys.stderr)
    heeded = replace(found.scan, findings=with_ignores(found.scan.findings, resolved))
    result, notices = ruled(heeded, pack, applied, resolved, found.new)
    compared = bool(resolved.settings.baseline)
    raise typer.Exit(conclude(result, notices, timings, against, pack, resolved, wishes, compared, found.new))


@contextmanager
def _new(paths: Sequence[str], changed: bool, base: str | None) -> "Iterator[tuple[list[Source], list[ArticleError]]]":
    """The new articles' files, to be read inside the context, and what is wrong with the names of others."""
    from claimcheck.articles.changes import GitError, since, staged
    from claimcheck.articles.discovery import discover

    if not changed:
        yield discover(paths)
        return
    try:
        with nullcontext(since(base, paths)) if base else staged(paths) as new:
            yield new, []
    except GitError as problem:
        stop(str(problem))
