"""Documents that nobody should send, and what must hold of them all the same."""
