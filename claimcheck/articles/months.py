"""How the names of months begin, short or long: a pattern. Here, because datelines are read before words are."""

MONTH_STEMS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
MONTH_OF_STEM = {stem: number for number, stem in enumerate(MONTH_STEMS.split("|"), 1)}
