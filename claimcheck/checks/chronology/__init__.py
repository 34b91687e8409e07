"""Dates, lengths of time and times of day of one passage that the calendar does not allow.

- ``elapsed.py``: a length of time against its two ends (``lengths.py``), by the wordings of ``lapses.py`` and
  ``lapse_wordings.py``, ``reckonings.py`` ("12 days later"), ``clock_lapses.py`` and, in two articles,
  ``beginnings.py`` by ``beginning_wordings.py``, and ``timelines.py``: one happening on two days, by the dates of a
  story (``happenings.py``) and the lengths that are counted from them (``counted.py``);
  ``clock_timelines.py``: hours and minutes from one happening to another, by the times of day of both.
- ``weekdays.py``: a date and the day of the week that is printed with it.
- ``clocks.py``: one moment on two clocks (``timezones.py``).
"""
