"""One file of any format → the articles in it, what is skipped, and what cannot be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from claimcheck.articles.article import Article
from claimcheck.articles.assembly import assembled
from claimcheck.articles.formats.bounds import LARGEST, LARGEST_DOCUMENT, LARGEST_PAGE, gunzipped, read_bytes
from claimcheck.articles.formats.encoding import decode_text
from claimcheck.articles.formats.item import DEFAULT_INTAKE, OWN_REPORT, Flaw, Intake, Item, Skip, UnreadableError
from claimcheck.articles.formats.kinds import MIXED, Kind, kind_of, reader_of, suffix_of
from claimcheck.articles.reading import ArticleError, article_from_text

_LARGEST = {
    Kind.HTML: LARGEST_PAGE,
    Kind.XML: LARGEST_DOCUMENT,
    Kind.DOCX: LARGEST_DOCUMENT,
    Kind.PDF: LARGEST_DOCUMENT,
}
_OWN_REPORT = "## claimcheck\n\n"
_UNPRINTED = re.compile(r"[\s\x00-\x1f\x7f]+")
_LONGEST_NAME = 200
# https://cv.iptc.org/newscodes/pubstatusg2/, and what other formats call the same.
_UNUSABLE = frozenset({"withheld", "canceled", "cancelled", "killed", "kill", "spiked", "draft", "embargoed"})


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader should know and need not mend: an item that was skipped, a charset that was guessed."""

    name: str
    reason: str


Outcome = Article | ArticleError | Notice


def read_file(
    path: Path,
    name: str,
    furniture: tuple[str, ...] = (),
    intake: Intake = DEFAULT_INTAKE,
    *,
    met: bool = False,
) -> Iterator[Outcome]:
    """The articles in a file, in its order, each under a name of its own.

    name: of the file, as given on the command line. furniture: see ``article_from_text``. met: the file was met in a
    folder, so that one without news is no mistake. Never fails: what cannot be read comes as ``ArticleError``.
    """
    try:
        data = read_bytes(path)
    except OSError as problem:
        yield ArticleError(name, (problem.strerror or type(problem).__name__).lower())
        return
    except UnreadableError as problem:
        yield ArticleError(name, str(problem))
        return
    yield from read_data(data, name, furniture, intake, met=met)


def read_data(
    data: bytes,
    name: str,
    furniture: tuple[str, ...] = (),
    intake: Intake = DEFAULT_INTAKE,
    *,
    met: bool = False,
    called: str | None = None,
) -> Iterator[Outcome]:
    """``read_file`` for bytes. called: a file name that tells the format, where ``name`` does not."""
    try:
        kind = kind_of(called or name, data)
        if kind is Kind.ZIP:
            from claimcheck.articles.formats.archive import members

            for member, content in members(data):
                if isinstance(content, UnreadableError):
                    yield ArticleError(f"{name}!{member}", str(content))
                    continue
                for read in read_data(content, f"{name}!{member}", furniture, intake, met=True, called=member):
                    yield replace(read, container=name) if isinstance(read, Article) else read
        elif kind is Kind.GZIP:
            inner = (called or name).rsplit("/", 1)[-1]
            inner = inner[: -len(".gz")] if suffix_of(inner) == ".gz" else inner
            unpacked = gunzipped(data)
            if kind_of(inner, unpacked) in (Kind.GZIP, Kind.ZIP):
                raise UnreadableError("an archive in an archive is not read")
            yield from read_data(unpacked, name, furniture, intake, met=met, called=inner)
        elif kind in (Kind.TEXT, Kind.MARKDOWN):
            source = decode_text(data)
            if kind is Kind.MARKDOWN and source.text.startswith(_OWN_REPORT):
                yield Notice(name, f"skipped: {OWN_REPORT.reason}")
                return
            yield article_from_text(source.text, name, furniture, markdown=kind is Kind.MARKDOWN, called=called)
        else:
            if len(data) > (largest := _LARGEST.get(kind, LARGEST)):
                raise UnreadableError(f"larger than {largest // 1_000_000:,} MB")
            yield from _items(data, name, kind, furniture, intake, met)
    except UnreadableError as problem:
        yield ArticleError(name, str(problem))


def _items(
    data: bytes, name: str, kind: Kind, furniture: tuple[str, ...], intake: Intake, met: bool
) -> Iterator[Outcome]:
    reading = reader_of(kind)(data, intake)
    if reading.source and reading.source.notice:
        yield Notice(name, reading.source.notice)
    taken: dict[str, int] = {}
    skipped: list[Skip] = []
    any_read = False
    for number, found in enumerate(reading.found, start=1):
        if isinstance(found, Flaw):
            any_read = True
            yield ArticleError(name, found.reason)
            continue
        if isinstance(found, Skip) and found.identifier is None:
            skipped.append(found)
            continue
        any_read = True
        called = f"{name}#{_named(found.identifier, number, taken)}" if reading.several else name
        if isinstance(found, Skip):
            yield Notice(called, f"skipped: {found.reason}")
        elif reason := _unusable(found, intake):
            yield Notice(called, f"skipped: {reason}")
        else:
            yield assembled(
                found,
                called,
                reading.source,
                container=name if reading.several else None,
                furniture=furniture,
            )
    if skipped and not any_read:
        # The whole file is of another kind; which of its records is told first matters little.
        reason = skipped[0].reason
        yield Notice(name, f"skipped: {reason}") if met and kind in MIXED else ArticleError(name, reason)
    elif skipped:
        yield Notice(name, f"skipped {len(skipped)} of its records: {skipped[0].reason}")
    elif not any_read and not taken:
        yield ArticleError(name, "no news items in it")


def _named(identifier: str | None, number: int, taken: dict[str, int]) -> str:
    """What tells an item from the others of its file; a later one of the same identifier gets "~2", "~3"."""
    plain = _UNPRINTED.sub(" ", identifier or "").strip()[:_LONGEST_NAME] or str(number)
    taken[plain] = taken.get(plain, 0) + 1
    return plain if taken[plain] == 1 else f"{plain}~{taken[plain]}"


def _unusable(item: Item, intake: Intake) -> str | None:
    """Why an item is not to be used, by its format's own fields; None where it may be or is asked for."""
    if intake.withheld:
        return None
    status = (item.status or "").lower()
    if status in _UNUSABLE:
        return status
    if item.embargo and intake.now and item.embargo > intake.now:
        return f"embargoed until {item.embargo.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return None
