"""What pronouns, definite descriptions and quantifiers take up from earlier in the article."""
