"""Figures of one passage that do not make what it says that they make: sums, shares, changes, rates, conversions."""
