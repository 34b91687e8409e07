"""The Python API: the command line's work as functions over the same value types."""

import os
from collections.abc import Iterable
from pathlib import Path

from claimcheck.checks.registry import CHECKS
from claimcheck.engines.local import ExtractResult, ScanResult, extract_articles, scan_articles
from claimcheck.rules.load import Pack, default_pack, load_pack, packaged_rules

PathLike = str | os.PathLike[str]


def extract(paths: Iterable[PathLike], *, pack: Pack | None = None, workers: int | None = 1) -> ExtractResult:
    """Every numeric and dated claim of the articles, in order of path and offset.

    paths: files and folders; "-" is standard input. What cannot be read is in the result's ``errors``.
    workers: how many processes; None chooses by the size of the input. Raises RuleError for a broken rule file.
    """
    return extract_articles(paths, pack or default_pack(), workers)


def scan(paths: Iterable[PathLike], *, pack: Pack | None = None, workers: int | None = 1) -> ScanResult:
    """Where the articles disagree: ``extract``, linked and checked by the rules of the pack."""
    return scan_articles(paths, pack or default_pack(), workers=workers)


def load_rules(*folders: PathLike) -> Pack:
    """The rules that ship with claimcheck and those of further folders. Raises RuleError, which names file and line."""
    return load_pack([packaged_rules(), *map(Path, folders)], CHECKS)
