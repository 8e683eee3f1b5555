"""The core of the plan explorer: plan data in, pages out. It knows nothing of MkDocs."""
