"""Tokenize: ``Article`` → sentences, tokens, names and phrases; each keeps its offset in the stored text."""
