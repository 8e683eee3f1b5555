"""Pictures of the whole plan, one module per picture. They compute everything; templates only print it."""
