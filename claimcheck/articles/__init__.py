"""Read: file → ``Article``, its text as stored, its date, outlet and headline, and which part of it is what.

- ``discovery.py``: which files are meant; ``changes.py``: which of them a git working tree changes.
- ``files.py``: a file of any format (``formats/``) → the articles in it, each made by ``reading.py``; ``article.py`` is
  what is handed on, ``span.py`` a place in its text, ``located.py`` what leads from there to the place in the file.
- ``layout.py``: which part of a text is what: its head (``head.py``) with the date (``datelines.py``, without the year
  ``yearless.py``) and what stands beside that (``imprint.py``), furniture (``furniture.py``), lines that were wrapped
  (``wrapping.py``).
- ``markdown.py``: marks that a reader of Markdown does not see; ``calendar_names.py``: months and weekdays.
"""
