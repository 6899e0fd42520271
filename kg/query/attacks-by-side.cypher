// Which side is said to have attacked whom, in how many claims, with how many denials beside them.
MATCH (c:Claim)-[:OF_TYPE]->(:EventType)-[:BROADER*0..8]->(k:EventType {id: 'ASSAULT'})
MATCH (c)-[:ACTOR]->(:Entity)-[:SIDE]->(side:Entity)
MATCH (c)-[:TARGET]->(target:Entity)
WHERE c.mood = 'asserted' AND c.tense <> 'future'
RETURN side.name AS side, target.name AS target,
       sum(CASE WHEN c.polarity = 'positive' THEN 1 ELSE 0 END) AS affirmed,
       sum(CASE WHEN c.polarity = 'negative' THEN 1 ELSE 0 END) AS denied
ORDER BY affirmed DESC, denied DESC, side, target
