"""The core of the plan explorer: it turns plan data into pages and files, and knows nothing of MkDocs."""
