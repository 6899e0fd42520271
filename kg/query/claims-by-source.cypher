// Who says how much: claims of each source, the publisher where it speaks itself.
MATCH (c:Claim)-[:CLAIMED_BY]->(s)
RETURN s.name AS source, count(c) AS claims
ORDER BY claims DESC, source
