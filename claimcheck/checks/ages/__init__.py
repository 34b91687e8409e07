"""Ages and dates of birth of one person that no birthday allows.

``ages.py`` compares what ``births.py`` gathers of a story: of each claim the days on which somebody may have been born
(``birth_by_age.py``, ``lifetimes.py``), and who that is, by name (``namesakes.py``) or not (``unnamed.py``). Ages told
of one past event are compared by themselves (``ages_then.py``).
"""
