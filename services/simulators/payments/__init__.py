"""A stand-in for the card payment provider: its API, its script for the browser, and its webhooks."""
