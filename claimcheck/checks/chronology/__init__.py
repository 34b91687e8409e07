"""Dates, lengths of time and times of day of one passage that the calendar does not allow."""
