"""Measure, time: text and article date → ``Timespan`` values with TIMEX3 values and the days they cover."""
