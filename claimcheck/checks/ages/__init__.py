"""Ages and dates of birth of one person that no birthday allows.

``ages.py`` compares what ``births.py`` gathers of a story: of each claim the days on which somebody may have been born
(``birth_by_age.py``, ``lifetimes.py``), and who that is, by name (``namesakes.py``), by office (``by_office.py``) or by
neither (``unnamed.py``). Ages told
of one past event are compared by themselves (``ages_then.py``), those of a list with the range given for it
(``ages_in_range.py``).
"""
