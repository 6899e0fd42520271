"""Who says what: cues, sources and contents, quotations, rejections, the writer's own words."""
