// What is told of each place or of what lies within it: claims, and sources that make them.
MATCH (c:Claim)-[:PLACE]->(:Entity)-[:WITHIN*0..8]->(p:Entity)
MATCH (c)-[:CLAIMED_BY]->(s)
RETURN p.name AS place, count(DISTINCT c.id) AS claims, count(DISTINCT s.id) AS sources
ORDER BY claims DESC, place
