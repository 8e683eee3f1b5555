"""The data of this plan: the contract it keeps, and the claims it makes."""
