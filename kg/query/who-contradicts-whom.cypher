// Which sources contradict each other, how, and in how many pairs of claims.
MATCH (x:Contradiction)-[:FIRST]->(a:Claim)-[:CLAIMED_BY]->(s)
MATCH (x)-[:SECOND]->(b:Claim)-[:CLAIMED_BY]->(t)
WITH x, CASE WHEN s.name < t.name THEN s.name ELSE t.name END AS one,
     CASE WHEN s.name < t.name THEN t.name ELSE s.name END AS other
RETURN one, other, x.kind AS kind, count(DISTINCT x.id) AS contradictions
ORDER BY contradictions DESC, one, other, kind
