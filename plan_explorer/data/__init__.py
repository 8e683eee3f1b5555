"""The data of a plan: its model, vocabularies, loading, messages to editors, comparison with the source text."""
