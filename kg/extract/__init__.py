"""From a parsed document to claims: who did what to whom, according to whom."""

from kg.extract.claims import extract

__all__ = ["extract"]
