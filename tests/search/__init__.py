"""The search, asked as readers ask: ranking, words, the dialog, and what it costs."""
