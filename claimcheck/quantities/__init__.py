"""Measure, numbers: text → ``Quantity`` values as intervals with open or closed bounds.

``recognize.py`` finds where a number may begin; ``quantity.py`` and ``interval.py`` are what is handed on.

- ``numerals.py``: the number (``numeral.py``), in figures (``figures.py``) or in words (``number_words.py``);
  ``ordinals.py``: a rank; ``wordings.py``: what is said without a number ("none of them", "in his sixties").
- What claims nothing: ``exclusions.py`` (dates, codes, addresses), ``labels.py`` (numbers that are names),
  ``idioms.py`` (number words that count nothing).
- ``completion.py``: all that belongs to a number. Its unit (``amounts.py``): of measure (``units.py``), of money
  (``money.py``, ``money_amounts.py``), of either (``senses.py``); that it is an age (``ages.py``); the other end of a
  range or ratio (``ranges.py``), a share of a whole (``fractions.py``), a result (``results.py``); what bounds it
  (``bounds.py``), which way it moved (``trends.py``), what it is counted by (``rates.py``). ``surroundings.py``: one
  look that tells that nothing of this need be sought.
- ``readings.py``: a quantity and the one before it that are one.

The words of all this stand in files that ``tables.py`` reads; ``phrases.py`` finds them beside a number.
"""
