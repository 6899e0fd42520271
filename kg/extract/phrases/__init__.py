"""Noun phrases: where they begin and end, what kind of thing they name, what they tell."""
