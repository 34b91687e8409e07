"""Where the stages run: this process, or a pool of processes. Output is the same.

- ``local.py``: a scan of files (``extraction.py`` reads them, ``checking.py`` links and checks their stories), of a new
  article against a corpus, or what is said over time. ``job.py`` is what a scan is told, ``results.py`` what it gives.
- ``large.py``: a scan of more than fits in memory, by way of ``parcels.py``; ``pool.py``: work in several processes.
- ``stored.py``: a scan by way of a store, into which ``keeping.py`` reads; ``revision.py``: one of what git holds.
- ``dating.py``: years that datelines leave out; ``ignores.py``: findings that settings keep from counting;
  ``statistics.py``: how many there are of what; ``examples.py``: the examples of rules.
- ``spark/``: the same on a cluster.
"""
