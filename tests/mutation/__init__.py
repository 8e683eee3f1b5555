"""Damaged copies of the plan data: each must be built right or refused in words an editor understands."""
