"""Scoring claims and contradictions against annotations made by readers."""
