"""Where settings come from: a file, the environment, flags. Each gives a ``Layer`` of the keys that it sets."""

import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from claimcheck.files import refusal
from claimcheck.patterns import lazy_regex
from claimcheck.rules.complaints import meant, plainly
from claimcheck.settings.places import place_of
from claimcheck.settings.settings import DEFAULTS, KEYS, PATHS, Settings

FILE = "claimcheck.toml"
PYPROJECT = "pyproject.toml"
VARIABLE = "CLAIMCHECK_"
# The variable that names a settings file, as the flag --config does.
CONFIG = f"{VARIABLE}CONFIG"

_STRICT_TAIL = lazy_regex(r" - at `[^`]*`$")
_TOML_PLACE = lazy_regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class SettingsError(Exception):
    """Settings that cannot be used. ``str()`` is one line: the place, where there is one to name, and the reason."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}" if where else reason)


class Layer(msgspec.Struct, frozen=True):
    """What one source sets: by key the value, and where it was written ("claimcheck.toml:3", "--fail-on").

    The places of a file are looked for when they are asked for.
    """

    values: Mapping[str, Any]
    origin: Callable[[str], str]


def nearest_file(folder: Path) -> Path | None:
    """The settings file that holds in a folder: the first of the folder and those above it that has one.

    ``claimcheck.toml`` goes before a ``pyproject.toml`` beside it; a ``pyproject.toml`` without a table
    ``[tool.claimcheck]`` is none, whatever else is wrong in it. Raises SettingsError for a file that cannot be read.
    """
    for at in (folder, *folder.parents):
        if (at / FILE).is_file():
            return at / FILE
        if (at / PYPROJECT).is_file() and _concerns(at / PYPROJECT, folder):
            return at / PYPROJECT
    return None


def _concerns(pyproject: Path, folder: Path) -> bool:
    shown = beside(folder, pyproject)
    return b"claimcheck" in _bytes(pyproject, shown) and _table(pyproject, _text(pyproject, shown), shown) is not None


def from_file(path: Path, folder: Path) -> Layer:
    """The settings of a file. ``folder``: where the run stands, from which paths are told.

    Raises SettingsError, with line and column, for a file that is missing or no TOML, for an unknown key and for a
    value that does not fit.
    """
    shown = beside(folder, path)
    text = _text(path, shown)
    table = _table(path, text, shown)
    if table is None:
        raise SettingsError(shown.as_posix(), "no table [tool.claimcheck]")
    tables = _tables(path)

    def where(keys: Sequence[str], value: str = "") -> str:
        line, column = place_of(text, [*tables, *keys], value)
        return f"{shown.as_posix()}:{line}:{column}"

    _check(table, where)
    values = {key: _from(path.parent, folder, key, value) if key in PATHS else value for key, value in table.items()}
    return Layer(values, lambda key: where([key]).rpartition(":")[0])


def from_environment(environment: Mapping[str, str]) -> Layer:
    """The settings of the environment: CLAIMCHECK_FAIL_ON for ``fail-on``; an empty variable sets nothing.

    Lists stand with commas, tables as TOML writes them in a line ({CC102 = "error"}). Raises SettingsError for a value
    that does not fit and for a variable that looks like a misspelt key.
    """
    variables = {VARIABLE + key.upper().replace("-", "_"): key for key in KEYS}
    for name in sorted(environment):
        if name.startswith(VARIABLE) and name not in variables and name != CONFIG:
            # Only what is nearly a key is taken for one: other tools may have variables of that beginning.
            known = [variable.removeprefix(VARIABLE) for variable in variables]
            if near := difflib.get_close_matches(name.removeprefix(VARIABLE), known, 1, cutoff=0.75):
                raise SettingsError(name, f"no such setting; did you mean {VARIABLE}{near[0]}?")
    values = {
        key: _parsed(name, key, environment[name]) for name, key in variables.items() if environment.get(name, "")
    }
    names = {key: name for name, key in variables.items()}
    _check(values, lambda keys, _: names[keys[0]])
    return Layer(values, names.__getitem__)


def from_flags(flags: Mapping[str, object]) -> Layer:
    """The settings that flags give, by the key's name with hyphens or underscores; None gives nothing."""
    given = {name.replace("_", "-"): value for name, value in flags.items() if value is not None}
    values = {key: _plain(key, value) for key, value in given.items()}
    _check(values, lambda keys, _: f"--{keys[0]}")
    return Layer(values, lambda key: f"--{key}")


def beside(folder: Path, path: Path) -> Path:
    """A path as it is told to somebody who stands in a folder: relative where both share more than a root."""
    try:
        relative = Path(os.path.relpath(path, folder))
    except ValueError:
        return path
    up = relative.parts.count("..")
    return path.absolute() if up and up == len(folder.absolute().parts) - 1 else relative


def _check(values: Mapping[str, Any], where: Callable[[Sequence[str], str], str]) -> None:
    """Each key, and each entry of a table, by itself: so that an error tells which of them it is about."""
    for key, value in values.items():
        if key not in KEYS:
            raise SettingsError(where([key], ""), f"unknown key {key!r}{meant(key, KEYS)}")
        if isinstance(DEFAULTS[key], dict) and isinstance(value, dict):
            for name, entry in value.items():
                _fits(key, {name: entry}, entry, [key, name], where)
        else:
            _fits(key, value, value, [key], where)


def _fits(
    key: str, value: object, entry: object, keys: Sequence[str], where: Callable[[Sequence[str], str], str]
) -> None:
    try:
        msgspec.convert({key: value}, Settings, strict=True)
    except msgspec.ValidationError as error:
        choices = _choices(key)
        name = ".".join(keys)
        if choices and isinstance(entry, str):
            reason = f"{name} is one of {', '.join(choices)}, not {entry!r}{meant(entry, choices)}"
            raise SettingsError(where(keys, entry), reason) from error
        raise SettingsError(where(keys, ""), f"{name}: {plainly(_STRICT_TAIL.sub('', str(error)))}") from error


def _choices(key: str) -> tuple[str, ...]:
    """The words that a key, or an entry of its table, is one of; none where it is not of a closed set."""
    kind = get_type_hints(Settings)[Settings.__struct_fields__[KEYS.index(key)]]
    kind = get_args(kind)[1] if get_origin(kind) is dict else kind
    return tuple(arg for arg in get_args(kind) if isinstance(arg, str))


def _bytes(path: Path, shown: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(shown.as_posix(), refusal(error)) from error


def _text(path: Path, shown: Path) -> str:
    try:
        return _bytes(path, shown).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SettingsError(shown.as_posix(), f"not UTF-8 (byte {error.start})") from error


def _tables(path: Path) -> tuple[str, ...]:
    return ("tool", "claimcheck") if path.name == PYPROJECT else ()


def _table(path: Path, text: str, shown: Path) -> dict[str, Any] | None:
    """The table of settings in a file; None where a ``pyproject.toml`` has none."""
    import tomllib

    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        last = text.count("\n") + 1
        line, column = (place[1] or last, place[2] or 1) if place else (1, 1)
        raise SettingsError(
            f"{shown.as_posix()}:{line}:{column}", f"not TOML: {_TOML_PLACE.sub('', str(error))}"
        ) from error
    except RecursionError as error:
        raise SettingsError(f"{shown.as_posix()}:1:1", "nested too deeply") from error
    for name in _tables(path):
        table = table.get(name) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _from(home: Path, folder: Path, key: str, value: Any) -> Any:
    """Paths that a settings file gives from its own folder, as paths from where the run stands."""
    if isinstance(value, list):
        return [_from(home, folder, key, each) for each in value]
    form, equals, file = value.partition("=") if key == "output" and "=" in value else ("", "", value)
    path = Path(file).expanduser()
    return f"{form}{equals}{(path if path.is_absolute() else beside(folder, home / path)).as_posix()}"


def _parsed(name: str, key: str, text: str) -> Any:
    """The value of a variable in the type of its key."""
    if isinstance(DEFAULTS[key], tuple):
        return [part.strip() for part in text.split(",") if part.strip()]
    if not isinstance(DEFAULTS[key], dict):
        if isinstance(DEFAULTS[key], bool):
            return _TRUTH.get(text.lower(), text)
        return int(text) if text.isdecimal() and key == "workers" else text
    import tomllib

    try:
        return tomllib.loads(f"table = {text}")["table"]
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(name, 'a table is written as in TOML: {CC102 = "error"}') from error


_TRUTH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def _plain(key: str, value: object) -> Any:
    """What Typer read as what a file would hold; codes may stand with commas in one flag or in several."""
    if isinstance(value, list | tuple):
        parts = [str(each.value if hasattr(each, "value") else each) for each in value]
        if key in _LISTS_OF_CODES:
            return [part.strip() for each in parts for part in each.split(",") if part.strip()]
        return parts
    if isinstance(value, int | float | Mapping):
        return value
    return str(getattr(value, "value", value))


_LISTS_OF_CODES = frozenset({"select", "ignore", "extend-select", "extend-ignore"})
