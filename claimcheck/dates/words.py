"""The closed word classes of time expressions: units, seasons, times of day, references."""

# Surface form → singular name.
UNITS = {
    form: unit
    for unit, forms in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "weekend": "weekend weekends",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for form in forms.split()
}
# TIMEX3 has no letter for fortnights, decades or centuries as lengths that news software agrees on: the number of
# smaller units is written (P10Y), as TimeBank does.
LETTERS = {
    "second": ("T", 1, "S"),
    "minute": ("T", 1, "M"),
    "hour": ("T", 1, "H"),
    "day": ("", 1, "D"),
    "night": ("", 1, "D"),
    "week": ("", 1, "W"),
    "fortnight": ("", 2, "W"),
    "weekend": ("", 2, "D"),
    "month": ("", 1, "M"),
    "quarter": ("", 1, "Q"),
    "year": ("", 1, "Y"),
    "decade": ("", 10, "Y"),
    "century": ("", 100, "Y"),
    "millennium": ("", 1000, "Y"),
}
# "the Sixties", "the mid-noughties"
DECADES = {
    name: 10 * number
    for number, name in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "noughties"], 192
    )
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# First month of each; winter runs from December of its year into February.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS = {
    "morning": "MO",
    "midmorning": "MO",
    "dawn": "MO",
    "lunchtime": "MI",
    "afternoon": "AF",
    "midafternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "tonight": "NI",
    "overnight": "NI",
}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# "previously" and "shortly" order events, the adjectives "recent" and "current" describe: they are left out.
REFERENCES = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "present": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "past": "PAST_REF",
    "soon": "FUTURE_REF",
    "future": "FUTURE_REF",
    "to date": "PRESENT_REF",
    "till date": "PRESENT_REF",
}
# Of the year, as business news abbreviates them.
# "The latest period", as business news calls the quarter that is reported on.
REPORTED_PERIODS = ("latest period", "most recent period")
PARTS_OF_YEAR = ("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h")
CENTURIES = ("seventeen", "eighteen", "nineteen", "two thousand")
