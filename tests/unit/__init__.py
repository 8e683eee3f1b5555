"""The core by itself: its messages to editors, and what it makes from a plan."""
