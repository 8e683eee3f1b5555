"""Measures what the project promises about time and memory. The results are reports and don't fail a build."""
