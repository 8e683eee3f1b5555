"""Pictures of the whole plan, computed from its data: one picture, one file. Templates only print them."""
