// Events that some claims affirm and others deny.
MATCH (e:Event)<-[:ABOUT]-(c:Claim)
OPTIONAL MATCH (e)-[:ACTOR]->(actor:Entity)
OPTIONAL MATCH (e)-[:TARGET]->(target:Entity)
WITH e, actor.name AS actor, target.name AS target,
     sum(CASE WHEN c.polarity = 'positive' THEN 1 ELSE 0 END) AS affirmed,
     sum(CASE WHEN c.polarity = 'negative' THEN 1 ELSE 0 END) AS denied
WHERE affirmed > 0 AND denied > 0
RETURN e.eventType AS type, actor, target, e.day AS day, affirmed, denied
ORDER BY affirmed + denied DESC, affirmed DESC, coalesce(type, ''), coalesce(actor, ''),
         coalesce(target, ''), coalesce(day, '')
