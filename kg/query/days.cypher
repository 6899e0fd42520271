// How much is told of each day, and how much of that is denied.
MATCH (c:Claim)
WHERE c.day IS NOT NULL
RETURN c.day AS day, count(c) AS claims,
       sum(CASE WHEN c.polarity = 'negative' THEN 1 ELSE 0 END) AS denied
ORDER BY day
