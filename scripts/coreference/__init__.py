"""Training and measuring coreference on GUM's annotation."""
