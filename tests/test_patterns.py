"""Patterns that are compiled late: each of them compiles, and works as one that was compiled at once."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import claimcheck
from claimcheck.patterns import UsedPattern, lazy_regex


def _late(value: object) -> Iterator[UsedPattern]:
    """The late patterns that a value of a module holds, at any depth."""
    if isinstance(value, UsedPattern):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (*_late(key), *_late(item))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from _late(item)


def _modules() -> list[str]:
    return [
        found.name
        for found in pkgutil.walk_packages(claimcheck.__path__, "claimcheck.")
        if "__main__" not in found.name
    ]


@pytest.mark.parametrize("name", _modules())
def test_every_late_pattern_of_a_module_compiles(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as missing:
        pytest.skip(f"{missing.name} is not installed")
    for late in _late(tuple(vars(module).values())):
        # Patterns are equal when what they were compiled to is.
        assert late.compiled == re.compile(late.compiled.pattern, late.given)


def test_it_works_as_a_compiled_pattern_does() -> None:
    late, eager = lazy_regex(r"(?P<year>\d{4})", re.IGNORECASE), re.compile(r"(?P<year>\d{4})", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groups, dict(late.groupindex)) == (
        (eager.pattern, eager.flags, eager.groups, dict(eager.groupindex))
    )
    assert late.findall("1999 and 2001") == ["1999", "2001"]
    assert late.sub("-", "1999 and 2001") == "- and -"
    found = late.search("in 1999", 2)
    assert found
    assert found["year"] == "1999"


def test_a_mistake_is_raised_when_it_is_used() -> None:
    late = lazy_regex("(")
    with pytest.raises(re.error):
        late.search("")


def test_it_has_no_other_attributes() -> None:
    assert not hasattr(lazy_regex("a"), "__length_hint__")
