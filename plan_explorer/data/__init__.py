"""What a plan is: its model, its vocabularies, loading, messages to editors, comparison with the source text."""
