"""Predicates with their participants: verbal, nominal, copular, and what follows from them."""
