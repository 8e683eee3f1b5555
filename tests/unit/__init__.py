"""The core by itself: what it says to editors, and what it makes of a plan."""
