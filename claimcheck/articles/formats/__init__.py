"""File formats: bytes → news items, whose text knows where in the file it stands. One reader a module."""
