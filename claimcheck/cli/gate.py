"""``claimcheck gate``."""

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from msgspec.structs import replace

from claimcheck.cli.choice import run_of, settings_for
from claimcheck.cli.conclusion import conclude, wishes_of
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Printing, Reading, Reporting, Storing
from claimcheck.cli.progress import listening, wants_bar
from claimcheck.cli.rulings import ruled
from claimcheck.cli.storing import ways
from claimcheck.cli.terminal import say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.articles.discovery import Source
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.job import Stage


class _Comparing(NamedTuple):
    """Which articles are new, and what they are compared with."""

    against: Annotated[
        list[str],
        typer.Option("--against", metavar="PATH", help="What is published already: articles, or folders of them."),
    ]
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="NEW", help="New articles, folders of them, or - for standard input.")
    ] = None
    changed: Annotated[
        bool,
        typer.Option("--changed", help="The new articles are those of NEW, else of the corpus, that git has staged."),
    ] = False
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="REV", help="With --changed: those that differ from where this branch left REV."
        ),
    ] = None


@with_groups
def gate(
    context: typer.Context,
    *,
    comparing: _Comparing,
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
    from claimcheck.engines.local import gate_articles

    _check(comparing)
    resolved = settings_for(context)
    wishes = wishes_of(resolved, printing)
    run = run_of(resolved)
    timings: dict[Stage, float] = {}
    # What comes out is used while the store is open.
    scan = context.with_resource(ways(None if storing.no_store else run.settings.store, printing.quiet)).scan
    with (
        _new(comparing) as (new, errors),
        listening(timings, wants_bar(printing)) as tell_step,
    ):
        found = gate_articles(new, comparing.against, replace(run.job, tell=tell_step), errors, scan)
    if not new and not errors and not printing.quiet:
        lacking = "no article differs" if comparing.base else "no article is staged"
        say(f"nothing new: {lacking}")
    result, notices = ruled(found, run, found.new)
    seen = {"baseline": bool(run.settings.baseline), "new": found.new}
    raise typer.Exit(conclude(run, wishes, comparing.against, timings, result, notices, **seen))


def _check(comparing: _Comparing) -> None:
    """Stops where the options do not say which articles are new."""
    if comparing.base and not comparing.changed:
        stop("--base goes with --changed")
    if not comparing.paths and not comparing.changed:
        stop("which articles are new? name them, or say --changed")


@contextmanager
def _new(comparing: _Comparing) -> "Iterator[tuple[list[Source], list[ArticleError]]]":
    """The new articles' files, to be read inside the context, and what is wrong with the names of others."""
    from claimcheck.articles.changes import GitError, since, staged
    from claimcheck.articles.discovery import discover

    if not comparing.changed:
        yield discover(comparing.paths or [])
        return
    paths, base = comparing.paths or comparing.against, comparing.base
    try:
        with nullcontext(since(base, paths)) if base else staged(paths) as new:
            yield new, []
    except GitError as problem:
        stop(str(problem))
