"""The data of this plan keeps the contract. Whether its claims are true is checked by `plan_explorer/checks/`."""
