"""Read: file → ``Article``, its text as stored, its date, outlet and headline, and which part of it is what."""
