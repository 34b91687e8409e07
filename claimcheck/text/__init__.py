"""Tokenize: ``Article`` → sentences, tokens, names and phrases; each keeps its offset in the stored text.

- ``sentences.py``: sentences; ``tokens.py``: their words and marks, with the classes that they belong to;
  ``clauses.py``: verbs and clauses among the tokens; ``phrases.py``: noun phrases.
- ``names.py``: names of an article, cut out of capitalised sequences by ``capitals.py``; ``given_names.py``: which are
  a man's or a woman's; ``demonyms.py``: which are a people's.
- ``words.py``: the closed classes of English words; ``nouns.py``: plural and singular; ``verbs.py``: what reads as a
  verb; ``hedges.py``: what may stand before a figure and leaves it what it is.
- ``plain.py``: text made fit for searching, and patterns for many words; ``memo.py``: what was worked out of a word.
"""
