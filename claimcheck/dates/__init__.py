"""Measure, time: text and article date → ``Timespan`` values with TIMEX3 values and the days they cover.

``recognize.py`` takes a text through these steps; ``timespan.py`` is what they come to.

- ``reading.py``: what the words say (``moment.py``), from whichever of them a time expression may hang on
  (``words.py``): times of day (``clock.py``), figures and years (``figures.py``), months (``months.py``), days told
  from the article's (``relative.py``), units of the calendar (``units.py``), quarters, seasons and holidays
  (``periods.py``), and lengths (``durations.py``) with their amounts (``amounts.py``, ``numbers.py``), which may tell
  how far off a day is (``distances.py``). ``direction.py``: "last", "this" and "the following" before any of them.
- ``compose.py``: neighbours that are one expression, by the rules of ``joins.py``.
- ``resolution.py``: the days that are meant, by the article's date, what was told before (``context.py``) and, where a
  moment does not say how far off it is (``stated.py``), the tense of the verbs around it (``tense.py``); on the
  calendar of ``calendar.py`` and ``holidays.py``. ``lengths.py``: the values of lengths, and the days that some cover.
"""
