"""Hostile words in every text field of the data stay words in every format."""
