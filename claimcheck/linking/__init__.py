"""Link: claims → stories and groups of claims about the same thing; blocked first, then scored, never all pairs.

Which articles make a story (``stories.py``): what tells each one's story (``profiles.py``) is compared by way of an
index (``alike.py``), and those that are alike are gathered (``clusters.py``).

Which claims of a story speak of one thing (``links.py``):

- ``features.py``: what is looked at in a claim by itself: its figure (``measures.py``) and clause (``clauses.py``),
  their words (``vocabulary.py``), who is counted (``populations.py``, ``parts.py``), whose the figure is
  (``holders.py``, ``ties.py``), of which moment (``moments.py``), and whether the article tells of another matter there
  (``asides.py``).
- ``background.py``: what the story says besides: its events (``events.py``, ``strangers.py``), whom each article is
  about (``protagonists.py``), which figures, dates and shares it tells (``figures_told.py``, ``dates_told.py``,
  ``shares_told.py``), and how rare words are (``similarity.py``).
- ``evidence.py``: what speaks for and against a pair: nouns, verbs, names and places; the two figures
  (``contrasts.py``), which may be a slip of the pen (``slips.py``: by their digits, ``slipped.py``: by all that is said
  of them) or dates (``days.py``); what stands beside them (``company.py``). ``weights.py`` adds it up.
- ``currencies.py``: sums that are told in two currencies. ``alignment.py``: which of the doubtful links remain.

``story.py`` is what is handed on; ``groups.py`` gathers linked claims for the table of what is said over time.
"""
