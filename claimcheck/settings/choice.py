"""Which rules a run applies, and how grave they are there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from claimcheck.rules.complaints import meant
from claimcheck.rules.rule import TOLERANT, Rule
from claimcheck.settings.resolve import Resolved
from claimcheck.settings.sources import SettingsError

T = TypeVar("T")
ALL = "ALL"
_NAMING = ("select", "extend-select", "ignore", "extend-ignore", "levels", "tolerance")


def chosen_rules(rules: Sequence[Rule], resolved: Resolved) -> tuple[Rule, ...]:
    """The rules that the settings select and do not ignore, with the levels and tolerances that they set.

    rules: all that there are. Raises SettingsError where the settings name a rule that there is not.
    """
    settings = resolved.settings
    for key in _NAMING:
        check_names(rules, getattr(settings, key.replace("-", "_")), resolved.origin(key))
    for name in settings.tolerance:
        if not any(rule.check in TOLERANT for rule in rules if closeness(rule, [name]) is not None):
            raise SettingsError(resolved.origin("tolerance"), f"tolerance.{name}: such rules know no tolerance")
    for names in settings.per_path_ignores.values():
        check_names(rules, names, resolved.origin("per-path-ignores"))
    selected = (*(settings.select or (ALL,)), *settings.extend_select)
    ignored = (*settings.ignore, *settings.extend_ignore)
    return tuple(
        adapted
        for rule in rules
        if (strength := closeness(rule, selected)) is not None
        and strength > (-1 if (against := closeness(rule, ignored)) is None else against)
        and (adapted := _adapted(rule, settings.levels, settings.tolerance)) is not None
    )


def check_names(rules: Sequence[Rule], names: Iterable[str], origin: str) -> None:
    """Raises SettingsError for a name that fits no rule."""
    for name in names:
        if all(closeness(rule, [name]) is None for rule in rules):
            hint = meant(name, {word for rule in rules for word in (rule.code, rule.name)})
            where = "" if origin.startswith("--") else origin
            raise SettingsError(where, f"no rule {name!r}{hint or '; claimcheck rules list names them all'}")


def closeness(rule: Rule, names: Iterable[str]) -> int | None:
    """How closely the closest of some names fits a rule: in letters of its code; None where none fits.

    A name is a code, the beginning of one, the rule's name in any case, or ``ALL``.
    """
    return max((n for name in names if (n := _letters(rule.code, rule.name, name)) is not None), default=None)


def named(code: str, name: str, names: Iterable[str]) -> bool:
    """Whether a rule of this code and name is among those that some names mean."""
    return any(_letters(code, name, given) is not None for given in names)


def _letters(code: str, name: str, given: str) -> int | None:
    if given.upper() == ALL:
        return 0
    if given.lower() == name:
        return len(code)
    return len(given) if given and code.startswith(given.upper()) else None


def _adapted(rule: Rule, levels: Mapping[str, str], tolerance: Mapping[str, float]) -> Rule | None:
    """The rule with the level and the tolerance set for it; None where it is off."""
    level = _closest(rule, levels)
    changes = {"level": level, "tolerance": _closest(rule, tolerance)}
    if level == "off":
        return None
    return replace(rule, **{key: value for key, value in changes.items() if value is not None})


def _closest(rule: Rule, table: Mapping[str, T]) -> T | None:
    fitting = [(n, name) for name in table if (n := closeness(rule, [name])) is not None]
    return table[max(fitting)[1]] if fitting else None
