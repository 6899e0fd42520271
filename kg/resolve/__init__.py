"""From the mentions of an article to entities: names, coreference, owners, sides, places."""

from kg.resolve.resolution import resolve
from kg.resolve.sides import side_of, within

__all__ = ["resolve", "side_of", "within"]
