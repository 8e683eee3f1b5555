"""Damaged copies of the plan data: each must be built correctly or refused with a useful message."""
