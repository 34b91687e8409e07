"""Figures of one passage that do not make what it says that they make.

- ``sums.py``: parts against their total. What a text tells as a total with its parts is a ``Partition``; ``totals.py``
  finds them, with ``closing_totals.py``, ``remainders.py`` and ``announced_sums.py`` (told over several sentences),
  ``complements.py`` (parts that exclude each other) and ``disjoint.py`` (parts that cannot overlap, and a total that
  stands elsewhere).
- ``shares.py``: a part against the share of a whole that it is said to be (``stated_shares.py``), by the wordings of
  ``share_in_sentence.py`` and ``share_elsewhere.py``, and of wholes that the story splits anywhere
  (``known_wholes.py``); shares told twice (``shares_again.py``), shares of everything (``everything.py``).
- ``ballots.py``: margins and shares of a vote against the votes that the story counts.
- ``changes.py``: a rise or a fall (``stated_changes.py``) against the figures that it leads from and to.
- ``rates.py``: one thing at two rates, a total over a time; ``averages.py``: a total and what it comes to for each.
- ``conversions.py``: a figure and the same in another unit; ``exchange.py``: sums against the story's own rates.
"""
