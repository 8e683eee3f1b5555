"""The data of this plan: the contract it keeps. Whether its claims hold is checked by `plan_explorer/checks/`."""
