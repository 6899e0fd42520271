"""Names and titles: whom and what they name, as lists and the article tell."""
