"""The English parser: from text to a spaCy Doc with Universal Dependencies trees."""

from kg.parse.loading import load

__all__ = ["load"]
