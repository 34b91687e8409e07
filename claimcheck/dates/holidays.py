"""Days that news calls by name, and the day each falls on in a given year."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta, weekday


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, day: weekday) -> Callable[[int], date]:
    """The n-th such weekday of a month; counted from its end where n is negative."""
    base = relativedelta(day=31) if day.n and day.n < 0 else relativedelta(day=1)
    return lambda year: date(year, month, 1) + base + relativedelta(weekday=day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _election_day(year: int) -> date:
    """Of the United States: the Tuesday after the first Monday in November."""
    return date(year, 11, 1) + relativedelta(weekday=MO(1)) + timedelta(1)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year": _fixed(1, 1),
    "new year's day": _fixed(1, 1),
    "new years day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "hogmanay": _fixed(12, 31),
    "burns night": _fixed(1, 25),
    "australia day": _fixed(1, 26),
    "inauguration day": _fixed(1, 20),
    "martin luther king day": _nth(1, MO(3)),
    "martin luther king jr. day": _nth(1, MO(3)),
    "mlk day": _nth(1, MO(3)),
    "holocaust memorial day": _fixed(1, 27),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "presidents' day": _nth(2, MO(3)),
    "presidents day": _nth(2, MO(3)),
    "president's day": _nth(2, MO(3)),
    **dict.fromkeys(("st david's day", "st. david's day"), _fixed(3, 1)),
    "international women's day": _fixed(3, 8),
    **dict.fromkeys(("st patrick's day", "st. patrick's day", "saint patrick's day", "st patricks day"), _fixed(3, 17)),
    "ash wednesday": _from_easter(-46),
    "shrove tuesday": _from_easter(-47),
    "pancake day": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "mothering sunday": _from_easter(-21),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter saturday": _from_easter(-1),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "april fools day": _fixed(4, 1),
    "patriots' day": _nth(4, MO(3)),
    "earth day": _fixed(4, 22),
    **dict.fromkeys(("st george's day", "st. george's day"), _fixed(4, 23)),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "ve day": _fixed(5, 8),
    "memorial day": _nth(5, MO(-1)),
    "flag day": _fixed(6, 14),
    "father's day": _nth(6, SU(3)),
    "fathers' day": _nth(6, SU(3)),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, MO(1)),
    "labour day": _fixed(5, 1),
    "columbus day": _nth(10, MO(2)),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "bonfire night": _fixed(11, 5),
    "guy fawkes night": _fixed(11, 5),
    "remembrance sunday": _nth(11, SU(2)),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "singles' day": _fixed(11, 11),
    "singles day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11),
    "veteran's day": _fixed(11, 11),
    "election day": _election_day,
    "thanksgiving day": _nth(11, TH(4)),
    "thanksgiving": _nth(11, TH(4)),
    "black friday": lambda year: _nth(11, TH(4))(year) + timedelta(1),
    "cyber monday": lambda year: _nth(11, TH(4))(year) + timedelta(4),
    **dict.fromkeys(("st andrew's day", "st. andrew's day"), _fixed(11, 30)),
    "world aids day": _fixed(12, 1),
    "pearl harbor day": _fixed(12, 7),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "xmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}
