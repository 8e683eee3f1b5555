"""Small tools around the project; the plan explorer itself doesn't need them."""
