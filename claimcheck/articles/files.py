"""One file of any format → the articles in it, what is skipped, and what cannot be read."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.formats.bounds import check_size, gunzipped, read_bytes
from claimcheck.articles.formats.encoding import decode_text
from claimcheck.articles.formats.item import DEFAULT_INTAKE, OWN_REPORT, Flaw, Intake, Item, Skip, UnreadableError
from claimcheck.articles.formats.kinds import MIXED, Kind, kind_of, reader_of, suffix_of
from claimcheck.articles.reading import ArticleError, article_from_text, assembled
from claimcheck.files import refusal
from claimcheck.patterns import lazy_regex

_OWN_REPORT = "## claimcheck\n\n"
_UNPRINTED = lazy_regex(r"[\s\x00-\x1f\x7f]+")
_LONGEST_NAME = 200
# https://cv.iptc.org/newscodes/pubstatusg2/, and what other formats call the same.
_UNUSABLE = frozenset({"withheld", "canceled", "cancelled", "killed", "kill", "spiked", "draft", "embargoed"})


class Notice(msgspec.Struct, frozen=True):
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
    except (OSError, UnreadableError) as problem:
        yield ArticleError(name, refusal(problem) if isinstance(problem, OSError) else str(problem))
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
    yield from _read(data, _File(name, called or name, furniture, intake, met))


class _File(NamedTuple):
    """What is known of a file besides its bytes; see ``read_data``."""

    name: str
    called: str
    furniture: tuple[str, ...]
    intake: Intake
    met: bool


def _read(data: bytes, file: _File) -> Iterator[Outcome]:
    try:
        match kind_of(file.called, data):
            case Kind.ZIP:
                yield from _members(data, file)
            case Kind.GZIP:
                yield from _unpacked(data, file)
            case Kind.TEXT | Kind.MARKDOWN as kind:
                yield from _text(data, kind, file)
            case kind:
                yield from _items(data, kind, file)
    except UnreadableError as problem:
        yield ArticleError(file.name, str(problem))


def _members(data: bytes, archive: _File) -> Iterator[Outcome]:
    from claimcheck.articles.formats.archive import members

    for called, content in members(data):
        name = f"{archive.name}!{called}"
        if isinstance(content, UnreadableError):
            yield ArticleError(name, str(content))
            continue
        for read in _read(content, archive._replace(name=name, called=called, met=True)):
            yield replace(read, container=archive.name) if isinstance(read, Article) else read


def _unpacked(data: bytes, file: _File) -> Iterator[Outcome]:
    inner = file.called.rsplit("/", 1)[-1]
    inner = inner[: -len(".gz")] if suffix_of(inner) == ".gz" else inner
    unpacked = gunzipped(data)
    if kind_of(inner, unpacked) in (Kind.GZIP, Kind.ZIP):
        raise UnreadableError("an archive in an archive is not read")
    yield from _read(unpacked, file._replace(called=inner))


def _text(data: bytes, kind: Kind, file: _File) -> Iterator[Outcome]:
    check_size(data, kind)
    text = decode_text(data).text
    markdown = kind is Kind.MARKDOWN
    if markdown and text.startswith(_OWN_REPORT):
        yield Notice(file.name, f"skipped: {OWN_REPORT.reason}")
    else:
        yield article_from_text(text, file.name, file.furniture, markdown=markdown, called=file.called)


def _items(data: bytes, kind: Kind, file: _File) -> Iterator[Outcome]:
    check_size(data, kind)
    reading = reader_of(kind)(data, file.intake)
    if reading.source and reading.source.notice:
        yield Notice(file.name, reading.source.notice)
    taken: dict[str, int] = {}
    foreign: list[Skip] = []
    own = 0
    for number, found in enumerate(reading.found, start=1):
        if isinstance(found, Skip) and found.identifier is None:
            foreign.append(found)
            continue
        own += 1
        if isinstance(found, Flaw):
            yield ArticleError(file.name, found.reason)
            continue
        name = f"{file.name}#{_named(found.identifier, number, taken)}" if reading.several else file.name
        if reason := found.reason if isinstance(found, Skip) else _unusable(found, file.intake):
            yield Notice(name, f"skipped: {reason}")
        elif isinstance(found, Item):
            container = file.name if reading.several else None
            yield assembled(found, name, reading.source, container=container, furniture=file.furniture)
    if own and foreign:
        yield Notice(file.name, f"skipped {len(foreign)} of its records: {foreign[0].reason}")
    elif not own:
        # The whole file is of another kind; which of its records is told matters little.
        reason = foreign[0].reason if foreign else "no news items in it"
        skipped = foreign and file.met and kind in MIXED
        yield Notice(file.name, f"skipped: {reason}") if skipped else ArticleError(file.name, reason)


def _named(identifier: str | None, number: int, taken: dict[str, int]) -> str:
    """What tells an item from the others of its file; a later one of the same identifier gets "~2", "~3".

    taken: the names given so far, with how many items wanted each.
    """
    wanted = _UNPRINTED.sub(" ", identifier or "").strip()[:_LONGEST_NAME] or str(number)
    name = wanted
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted}~{taken[wanted]}"
    taken[name] = 1
    return name


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
