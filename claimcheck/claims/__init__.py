"""Claim: quantities and timespans + subject, predicate, entities, as-of date, speaker, negation → ``Claim``.

``extract.py`` takes an article through these steps; ``claim.py`` is what they come to.

- ``mentions.py``: quantities and timespans in one row; ``passages.py``: the sentences that hold them, read once.
- ``kinds.py``: what only the sentence tells of a mention's kind or unit (``bare_ages.py``, ``elided_units.py``);
  ``bare_sums.py``: the currency that a sum leaves out.
- ``subjects.py``: what each figure counts or measures (``subject.py``): the noun beside it (``counted.py``), that of
  the figure which it is a part of (``wholes.py``), or, where it stands alone (``ellipsis.py``), the noun that carries
  it (``carriers.py``) or an earlier count (``antecedents.py``), of people where the verb asks for them
  (``person_verbs.py``).
- ``people.py``: whose an age is, by the names (``names_beside.py``, ``ages_in_turn.py``) and nouns
  (``nouns_beside.py``) beside it.
- ``predicates.py``: what is said of the subject, and how surely (``modality.py``); ``asof.py``: of which day;
  ``speakers.py``: by whom.
"""
