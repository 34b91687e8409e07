"""An embedded file that keeps what was read, linked and found, so that a scan does only what is new.

It is a DuckDB file, also meant to be queried; whatever is in it can be made again from the articles.
"""
