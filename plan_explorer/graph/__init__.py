"""Answers that need the whole plan: who acts where, what cites a document, related clauses, names in the text."""
