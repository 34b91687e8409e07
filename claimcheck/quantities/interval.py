"""Values are intervals: "17" is [17, 17], "more than a dozen" is (12, ∞), "two or three" is [2, 3]."""

from math import inf

import msgspec


class Interval(msgspec.Struct, frozen=True, gc=False):
    """A set of possible values between two bounds; ``None`` is unbounded, an open bound is itself excluded.

    Raises ValueError where low > high.
    """

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"empty interval: {self.low} > {self.high}")

    @classmethod
    def exactly(cls, value: float) -> "Interval":
        return cls(value, value)

    @property
    def exact(self) -> bool:
        """Whether the interval holds one value."""
        return self.low is not None and self.low == self.high

    @property
    def floor(self) -> float:
        return -inf if self.low is None else self.low

    @property
    def ceiling(self) -> float:
        return inf if self.high is None else self.high

    @property
    def bound(self) -> float | None:
        """The lower bound, or where there is none the upper one."""
        return self.high if self.low is None else self.low

    @property
    def size(self) -> float:
        """How far from zero its bound lies; 0 where it has none."""
        return abs(self.bound or 0.0)

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both. Symmetric."""
        if self.floor > other.ceiling or other.floor > self.ceiling:
            return False
        if self.floor == other.ceiling and (self.low_open or other.high_open):
            return False
        return not (other.floor == self.ceiling and (other.low_open or self.high_open))

    def plus(self, other: "Interval") -> "Interval":
        """Every sum of a value of this and a value of the other (Moore, Interval Analysis, 1966)."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def times(self, other: "Interval") -> "Interval":
        """Holds every product of a value of this and a value of the other; unbounded where one of them is."""
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return Interval(None, None)
        products = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(products), max(products))

    def scaled(self, factor: float) -> "Interval":
        """Every value times a positive factor."""
        if factor <= 0:
            raise ValueError("factor must be positive")
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )
