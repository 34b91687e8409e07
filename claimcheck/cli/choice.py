"""What holds for a command: its settings, the pack that they name and the rules that they choose.

A command takes a ``typer.Context`` and declares options from ``options.py`` under the names of settings; what is given
is found in the context, so that ``settings_for(context)`` is all that the command has to call.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import typer

    from claimcheck.articles.formats.item import Intake
    from claimcheck.engines.job import Job
    from claimcheck.reports.formats import Format
    from claimcheck.rules.load import Pack
    from claimcheck.rules.rule import Rule
    from claimcheck.settings.resolve import Resolved
    from claimcheck.settings.settings import Settings

T = TypeVar("T")


class Run(msgspec.Struct, frozen=True):
    """What holds for one run of a command: its settings, the pack that they name and the rules that they choose."""

    resolved: "Resolved"
    pack: "Pack"
    rules: "tuple[Rule, ...]"

    @property
    def settings(self) -> "Settings":
        return self.resolved.settings

    @property
    def job(self) -> "Job":
        """What the engines are told."""
        return replace(job_of(self.resolved, self.pack), rules=self.rules)


def run_of(resolved: "Resolved") -> Run:
    """A run under these settings. Stops where a rule file or the name of a rule is broken."""
    pack = load(resolved)
    return Run(resolved, pack, chosen(pack, resolved))


def job_of(resolved: "Resolved", pack: "Pack") -> "Job":
    """What the engines are told of how articles are read."""
    from claimcheck.engines.job import Job

    settings = resolved.settings
    return Job(pack, None, settings.workers, excluded(resolved), intake(resolved))


def settings_for(context: "typer.Context") -> "Resolved":
    """The settings of a run of a command: of the nearest file, of the environment, of its own options.

    ``--config`` and ``--isolated`` are heeded where the command has them.
    """
    from claimcheck.settings.resolve import resolve
    from claimcheck.settings.settings import Settings

    given = context.params
    # A list option that was not given is an empty one.
    flags = {key: given[key] for key in Settings.__struct_fields__ if given.get(key) not in (None, [], ())}
    config, isolated = given.get("config"), bool(given.get("isolated"))
    return _or_stop(lambda: resolve(Path.cwd(), os.environ, flags, config=config, isolated=isolated))


def load(resolved: "Resolved", folders: "Sequence[Path]" = ()) -> "Pack":
    """The packaged rules, those of the folders that the settings name and those of further folders."""
    from claimcheck.checks.registry import CHECKS
    from claimcheck.rules.load import load_pack, packaged_rules

    return _or_stop(lambda: load_pack([packaged_rules(), *map(Path, resolved.settings.rules), *folders], CHECKS))


def chosen(pack: "Pack", resolved: "Resolved") -> "tuple[Rule, ...]":
    """The rules that the settings choose, as grave as the settings make them."""
    from claimcheck.settings.choice import chosen_rules

    return _or_stop(lambda: chosen_rules(pack.rules, resolved))


def named(pack: "Pack", names: "Sequence[str]") -> "tuple[Rule, ...]":
    """The rules of a pack whose code begins with, or whose name is, one of the names."""
    from claimcheck.settings.choice import check_names, closeness

    _or_stop(lambda: check_names(pack.rules, names, ""))
    return tuple(rule for rule in pack.rules if closeness(rule, names) is not None)


def _or_stop(work: "Callable[[], T]") -> T:
    """What some work gives. Stops where settings or rules cannot be used."""
    from claimcheck.rules.complaints import RuleError
    from claimcheck.settings.sources import SettingsError

    try:
        return work()
    except (RuleError, SettingsError) as problem:
        stop(str(problem))


def excluded(resolved: "Resolved") -> "Callable[[str], bool] | None":
    """Which files of folders are left out; None where none are."""
    from claimcheck.engines.ignores import path_matcher

    return path_matcher(resolved.settings.exclude, resolved) if resolved.settings.exclude else None


def intake(resolved: "Resolved") -> "Intake":
    """What the readers of files are told besides their paths. Embargoes are compared with the present."""
    from claimcheck.articles.formats.item import Intake
    from claimcheck.articles.formats.kinds import SUFFIXES
    from claimcheck.cli.rulings import now

    settings = resolved.settings
    suffix = f".{settings.stdin_format.lstrip('.').lower()}" if settings.stdin_format else None
    if suffix and suffix not in SUFFIXES:
        known = ", ".join(name[1:] for name in SUFFIXES)
        stop(f"{resolved.origin('stdin-format')}: stdin-format is one of {known}, not {settings.stdin_format!r}")
    return Intake(
        text_field=settings.text_field,
        date_field=settings.date_field,
        id_field=settings.id_field,
        withheld=settings.include_withheld,
        now=now(),
        stdin=suffix,
    )


def report_format(resolved: "Resolved") -> "Format":
    """The format that is printed."""
    from claimcheck.reports.formats import Format
    from claimcheck.rules.complaints import meant

    given, formats = resolved.settings.format, [str(form) for form in Format]
    if given not in formats:
        hint = meant(given, formats)
        stop(f"{resolved.origin('format')}: format is one of {', '.join(formats)}, not {given!r}{hint}")
    return Format(given)
