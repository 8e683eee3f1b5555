"""The plan as JSON for machines: the objects (`model`), how they are made (`build`), their description (`describe`)."""
