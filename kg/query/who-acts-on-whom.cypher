// Who is said to have done what to whom, and how many sources say so.
MATCH (a:Entity)-[r:ACTS_ON]->(b:Entity)
RETURN a.name AS actor, r.action AS action, b.name AS target, r.sources AS sources
ORDER BY sources DESC, actor, action, target
