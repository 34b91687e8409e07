"""A sequence whose length is known and whose items are fetched when somebody looks at them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazily(Sequence[T]):
    """Equal to any sequence of equal items.

    ``fetch`` is called once at most; unless they are not to be kept, which is for what is too large to stay in memory:
    then every walk through them fetches them anew.
    """

    def __init__(self, length: int, fetch: Callable[[], Iterable[T]], keep: bool = True) -> None:
        self._length = length
        self._fetch = fetch
        self._keep = keep
        self._items: tuple[T, ...] | None = None

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._fetched()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._fetched() if self._keep else self._fetch())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._fetched() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._fetched())

    def _fetched(self) -> tuple[T, ...]:
        if self._items is None:
            self._items = tuple(self._fetch())
        return self._items
