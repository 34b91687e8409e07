"""When two figures agree: the one place that says how far an approximation stretches."""

from claimcheck.quantities.interval import Interval

# "around 10,000" holds for 9,870 and for 10,950, not for 12,000; "about 58" for 57 and 59, not for 63.
APPROXIMATE = 0.1
# An unmarked round figure may stand for a more exact one: "612" is "600" in a headline, "£1,197,400" is "£1.2m".
ROUNDING = 0.5


def widened(value: Interval, approximate: bool, relative: float = 0.0) -> Interval:
    """The interval with room for an approximation, and for a relative tolerance.

    An approximation stretches one unit of its last significant digit either way, and at most a tenth.
    """
    return Interval(
        None if value.low is None else value.low - _slack(value.low, approximate, relative),
        None if value.high is None else value.high + _slack(value.high, approximate, relative),
        value.low_open,
        value.high_open,
    )


def _slack(figure: float, approximate: bool, relative: float) -> float:
    loose = min(last_digit(figure), abs(figure) * APPROXIMATE) if approximate else 0.0
    return max(loose, abs(figure) * relative)


def last_digit(figure: float) -> float:
    """The unit of a figure's last significant digit: 100 for 1,100, 0.1 for 2.5; 0 for 0."""
    digits = f"{abs(figure):.9e}"
    mantissa, exponent = digits.split("e")
    if not figure:
        return 0.0
    return float(10.0 ** (int(exponent) - len(mantissa.rstrip("0").rstrip(".").replace(".", "")) + 1))


def rounded_to(value: Interval) -> Interval:
    """What a round exact figure may stand for: half a unit of its last non-zero digit either way, 600 → [550, 650].

    Only figures of three digits and more that end in zeros are taken for round: "20" and "1,140" are not.
    """
    if not value.exact or not value.low or value.low < 100:
        return value
    unit = 1.0
    while unit * 10 <= value.low and value.low % (unit * 10) == 0:
        unit *= 10
    if unit < value.low * 0.01 or unit < 10:
        return value
    half = min(unit * ROUNDING, value.low * APPROXIMATE)
    return Interval(value.low - half, value.low + half)
