"""Claim: quantities and timespans + subject, predicate, entities, as-of date, speaker, negation → ``Claim``."""
