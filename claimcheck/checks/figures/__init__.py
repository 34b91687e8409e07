"""Two claims held to be about one thing, whose figures cannot both be true.

``figures.py`` makes findings of the links that ``judgement.py`` judges: whether the two agree
(``checks/agreement.py``), or the text itself reconciles them (``reconciled.py``, ``differences.py``); else what their
disagreement means (``verdicts.py``): that the figure moved (``over_time.py``, ``moves.py``), that they are of two times
(``times_apart.py``), or that one of them is wrong. ``many_figures.py`` doubts what may be chance,
``spanning_forest.py`` tells of very many figures each once. ``results.py`` compares scores and records of games.
"""
