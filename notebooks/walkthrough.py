# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown]
# # One evening, three outlets
#
# On 30 September 2015 Russian aircraft struck near Talbiseh in Syria. We read what three outlets
# made of it, ask who says what, and look at the places where the accounts exclude each other. The
# articles come with `kg`; put a folder of your own in their place.

# %%
from importlib import resources

import kg

sample = resources.files("kg") / "sample"
articles = sorted(str(one) for one in sample.iterdir() if one.name.startswith("talbiseh-"))
graph = kg.build(articles, "talbiseh.graph")
print(graph.counts())

# %% [markdown]
# ## Claims
#
# A claim is one event as told in one clause: the chain of sources (none for the outlet's own
# voice), the actor, the action, the target, and whether the text affirms it. Mentions are resolved:
# "its aircraft" acts for Russia.


# %%
def shown(part):
    """A participant by its name, and the words of the text where they differ."""
    if part is None:
        return "?"
    return part["name"] if part["name"] == part["text"] else f"{part['name']} ({part['text']})"


for claim in graph.claims(actor="Russia", kind="ASSAULT"):
    chain = [shown(link["source"]) for link in claim["attribution"]]
    told_by = " > ".join(chain) or claim["publisher"]
    denied = "did NOT " if claim["polarity"] == "negative" else ""
    told = f"{denied}{claim['action']['lemma']} {shown(claim['target'])}"
    print(f"{told_by}: {shown(claim['actor'])} {told}")

# %% [markdown]
# Every span indexes into the text, so the evidence is never further than a slice away.

# %%
first = next(graph.claims(actor="Russia"))
print(first["sentence"]["text"])
print(first["action"], first["rules"])

# %% [markdown]
# ## Contradictions
#
# Each with its kind, both claims, the gates it passed and a score in named parts. The score is how
# sure `kg` is that the two exclude each other. It says nothing about which is true.

# %%
for pair in graph.contradictions(limit=5):
    print(f"{pair['kind']} {pair['score']:.2f}: {pair['why']}")
    for claim in (pair["a"], pair["b"]):
        print(f"    {claim['publisher']}: {claim['sentence']['text']}")
    print(f"    parts {pair['parts']}")

# %% [markdown]
# ## Cypher
#
# Claims are nodes, so two opposite claims about the same pair of actors stay apart.

# %%
question = """
MATCH (c:Claim)-[:CLAIMED_BY]->(s), (c)-[:TARGET]->(t)
RETURN s.name AS source, c.polarity AS polarity, c.action AS action, t.name AS target
ORDER BY source, action, target LIMIT 10
"""
for row in graph.cypher(question).rows:
    print(row)

# %% [markdown]
# ## SPARQL
#
# The same graph as RDF; the prefix `kg:` is known.

# %%
question = """
SELECT ?side (COUNT(?claim) AS ?claims) WHERE {
  ?claim kg:actor/kg:side/kg:name ?side .
} GROUP BY ?side ORDER BY DESC(?claims) ?side
"""
for row in graph.sparql(question).rows:
    print(row)

# %% [markdown]
# ## Take it along
#
# `graph.export("gexf", "talbiseh.gexf")` opens in Gephi, `"html"` is one page to look at offline.

# %%
graph.export("html", "talbiseh.html")
print(kg.open("talbiseh.graph"))
