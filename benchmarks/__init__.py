"""Measurements of what the site promises about time and memory. They report; they don't judge a build."""
