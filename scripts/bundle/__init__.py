"""The built site as one zip that opens from disk by double click, search included: `make bundle`.

From disk (`file:`) an address that ends in “/” opens a list of files, and browsers refuse modules, `fetch` and
workers. So the pages are rewritten a little (`pages.py`), and the scripts are handed what they would fetch as
scripts of their own (`javascript.py`, `from-disk.js`). The text of the pages isn't touched.
"""
