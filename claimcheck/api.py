"""The Python API: the command line's work as functions over the same value types."""

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from claimcheck.articles.discovery import discover
from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.checks.registry import CHECKS
from claimcheck.engines.extraction import extract_each
from claimcheck.engines.ignores import path_matcher, with_ignores
from claimcheck.engines.job import Job
from claimcheck.engines.local import gate_articles, scan_articles
from claimcheck.engines.results import ExtractResult, ScanResult, collected
from claimcheck.rules.load import Pack, default_pack, load_pack, packaged_rules
from claimcheck.settings.choice import chosen_rules
from claimcheck.settings.resolve import Resolved, resolve

PathLike = str | os.PathLike[str]


def extract(
    paths: Iterable[PathLike], *, pack: Pack | None = None, workers: int | None = 1, intake: Intake = DEFAULT_INTAKE
) -> ExtractResult:
    """Every numeric and dated claim of the articles, in order of path and offset.

    paths: files and folders; "-" is standard input. What cannot be read is in the result's ``errors``.
    workers: how many processes; None chooses by the size of the input. intake: fields of JSON records, and the moment
    that embargoes are compared with; without it none is looked at. Raises RuleError for a broken rule file.
    """
    return collected(extract_each(paths, Job(pack or default_pack(), workers=workers, intake=intake)))


def scan(
    paths: Iterable[PathLike],
    *,
    pack: Pack | None = None,
    workers: int | None = 1,
    settings: Resolved | None = None,
    intake: Intake = DEFAULT_INTAKE,
) -> ScanResult:
    """Where the articles disagree: ``extract``, linked and checked by the rules of the pack.

    settings: what ``load_settings`` gave; they choose the rules, their levels, the files of folders and the articles in
    which rules do not count. Without a pack, theirs is loaded. Raises SettingsError for a rule that there is not.
    """
    if settings is None:
        return scan_articles(paths, Job(pack or default_pack(), workers=workers, intake=intake))
    own = pack or load_rules(*settings.settings.rules)
    leave_out = path_matcher(settings.settings.exclude, settings)
    found = scan_articles(paths, Job(own, chosen_rules(own.rules, settings), workers, leave_out, intake))
    return replace(found, findings=with_ignores(found.findings, settings))


def gate(
    new: Iterable[PathLike],
    against: Iterable[PathLike],
    *,
    pack: Pack | None = None,
    workers: int | None = 1,
) -> ScanResult:
    """Where new articles disagree with a corpus, with each other and with themselves; see ``claimcheck gate``."""
    sources, errors = discover(new)
    return gate_articles(sources, against, Job(pack or default_pack(), workers=workers), errors)


def load_settings(folder: PathLike = ".", config: PathLike | None = None, **keys: object) -> Resolved:
    """The settings that hold in a folder: those of the nearest file, or of ``config``, and over them single keys.

    keys: by name, with underscores: ``fail_on="note"``. The environment is left alone; a program that wants it hands
    it to ``claimcheck.settings.resolve``. Raises SettingsError, which names file and line.
    """
    return resolve(Path(folder), flags=keys, config=Path(config) if config else None)


def load_rules(*folders: PathLike) -> Pack:
    """The rules that ship with claimcheck and those of further folders. Raises RuleError, which names file and line."""
    return load_pack([packaged_rules(), *map(Path, folders)], CHECKS)
