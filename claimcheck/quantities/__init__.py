"""Measure, numbers: text → ``Quantity`` values as intervals with open or closed bounds."""
