"""From the mentions of an article to entities: names, coreference, owners, sides, places."""

from kg.resolve.names.sides import side_of, within
from kg.resolve.resolution import resolve

__all__ = ["resolve", "side_of", "within"]
