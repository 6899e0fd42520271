// The contradictions with both accounts, the strongest first.
MATCH (x:Contradiction)-[:FIRST]->(a:Claim)-[:STATED_IN]->(sa:Sentence)
MATCH (x)-[:SECOND]->(b:Claim)-[:STATED_IN]->(sb:Sentence)
RETURN x.kind AS kind, x.score AS score, a.publisher AS onePublisher, sa.text AS oneSays,
       b.publisher AS otherPublisher, sb.text AS otherSays, x.why AS why, x.id AS id
ORDER BY score DESC, id
