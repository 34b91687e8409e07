"""Settings as they hold for a run: those of the nearest file, over them the environment's, over them the flags'."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from claimcheck.settings.settings import ADDING, DEFAULTS, Settings
from claimcheck.settings.sources import (
    CONFIG,
    Layer,
    SettingsError,
    beside,
    from_environment,
    from_file,
    from_flags,
    nearest_file,
)


class Resolved(msgspec.Struct, frozen=True):
    """The settings of a run.

    folder: where the run stands. root: the folder of the settings file, from which the patterns of
        ``per-path-ignores`` and ``exclude`` are read; ``folder`` where there is no file.
    file: the settings file as it is told from ``folder``, if there is one.
    """

    settings: Settings
    folder: Path
    root: Path
    file: Path | None = None
    layers: tuple[Layer, ...] = ()

    def origin(self, key: str) -> str:
        """Where the value of a key was set: "claimcheck.toml:3", "CLAIMCHECK_FAIL_ON", "--fail-on" or "default".

        The keys that add up are set in as many places as give them, the strongest last.
        """
        places = [layer.origin(key) for layer in self.layers if key in layer.values]
        return ", ".join(places if key in ADDING else places[-1:]) or "default"


def resolve(
    folder: Path,
    environment: Mapping[str, str] = MappingProxyType({}),
    flags: Mapping[str, object] = MappingProxyType({}),
    *,
    config: Path | None = None,
    isolated: bool = False,
) -> Resolved:
    """What holds for a run that stands in a folder; a stronger source replaces a key of a weaker one whole.

    environment: variables, of which those that begin with CLAIMCHECK_ are read. flags: by the name of their key.
    config: the settings file, instead of the nearest. isolated: no settings file at all.
    Raises SettingsError, which names the place of what is wrong.
    """
    folder = folder.absolute()
    if config and isolated:
        raise SettingsError("--isolated", "means no settings file, but --config names one")
    named = config or (Path(environment[CONFIG]) if environment.get(CONFIG) else None)
    found = None if isolated else folder / named if named else nearest_file(folder)
    layers = [from_environment(environment), from_flags(flags)]
    if found:
        layers.insert(0, from_file(found, folder))
    values = dict[str, object]()
    for layer in layers:
        for key, value in layer.values.items():
            values[key] = [*values.get(key, ()), *value] if key in ADDING else value  # type: ignore[misc]
    return Resolved(
        msgspec.convert({**DEFAULTS, **values}, Settings),
        folder,
        found.parent if found else folder,
        beside(folder, found) if found else None,
        tuple(layers),
    )
