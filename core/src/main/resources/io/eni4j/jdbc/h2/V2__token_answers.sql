-- eni4j, version 2: the outcomes of idempotency tokens.

-- What became of what was submitted under a token; kept in the same commit as what it speaks of.
-- The operation is the canonical text of what the caller gave; missing where who settled the token
-- did not know it. The details are the resources that an accepted operation answered (JSON), or why
-- nothing is stored.
CREATE TABLE token_answer (
  namespace_id INTEGER NOT NULL REFERENCES namespace (id),
  token VARCHAR NOT NULL,
  operation CHARACTER LARGE OBJECT,
  outcome VARCHAR NOT NULL
    CHECK (outcome IN ('ACCEPTED', 'DENIED', 'CONTENTION', 'ABANDONED')),
  details CHARACTER LARGE OBJECT NOT NULL,
  revision BIGINT NOT NULL,
  begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
  begun_nanos INTEGER NOT NULL,
  settled_at TIMESTAMP WITH TIME ZONE NOT NULL,
  settled_nanos INTEGER NOT NULL,
  PRIMARY KEY (namespace_id, token)
);
CREATE INDEX token_answer_by_age ON token_answer (namespace_id, settled_at, settled_nanos);

-- No submission that began earlier settles a token any more; missing: none was ever forgotten. Every
-- commit moves one of the marks, so it meets the floor there without a lock of its own.
ALTER TABLE revision_mark ADD COLUMN token_floor_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE revision_mark ADD COLUMN token_floor_nanos INTEGER DEFAULT 0 NOT NULL;

INSERT INTO schema_version (version) VALUES (2);
