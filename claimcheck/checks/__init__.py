"""Checks: what of the claims of a story cannot all be true.

``registry.py`` names the checks, asks each for its faults and makes findings of them by the rules (``drafting.py``).
Of two claims that the links hold to be about one thing, ``figures`` judges whether they can both be true. All other
checks read articles sentence by sentence (``passages.py``), and know by the wording which figures belong together:
``arithmetic`` by what they come to, ``chronology`` by the calendar, ``ages`` by when somebody was born.
"""
