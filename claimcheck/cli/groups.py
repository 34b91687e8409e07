"""Options that several commands share, as one parameter of each command: a NamedTuple whose fields are the options.

Typer knows no such groups; what it is given has the options themselves in their place.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, get_type_hints


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose parameters may be groups of options, as Typer calls it: with each option by its name."""
    parameters = inspect.signature(command, eval_str=True).parameters
    groups = {name: one.annotation for name, one in parameters.items() if hasattr(one.annotation, "_fields")}

    @wraps(command)
    def called_flat(**given: Any) -> None:
        grouped = {name: group(*map(given.pop, group._fields)) for name, group in groups.items()}
        command(**given, **grouped)

    flat: list[inspect.Parameter] = []
    for name, one in parameters.items():
        flat += _options(groups[name]) if name in groups else [one.replace(kind=inspect.Parameter.KEYWORD_ONLY)]
    vars(called_flat)["__signature__"] = inspect.Signature(flat)
    return called_flat


def _options(group: Any) -> Iterator[inspect.Parameter]:
    """The fields of a group with their defaults, as parameters."""
    for name, annotation in get_type_hints(group, include_extras=True).items():
        default = group._field_defaults.get(name, inspect.Parameter.empty)
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
