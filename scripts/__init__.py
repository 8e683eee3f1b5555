"""Tools for building, checking and moving the site; the core doesn't need them."""
