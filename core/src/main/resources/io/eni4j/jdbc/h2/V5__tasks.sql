-- eni4j, version 5: tasks that are under way, and the processes that work on them.

-- The task that an instance is busy with is text (JSON) now. No service of an earlier version wrote one; what
-- an operator may have written by hand was a word, which does not tell who works on it.
UPDATE instance SET task = NULL;
ALTER TABLE instance ADD COLUMN task_id VARCHAR;
ALTER TABLE instance ADD CONSTRAINT instance_task CHECK ((task IS NULL) = (task_id IS NULL));
CREATE INDEX instance_in_flight ON instance (task_id);

-- An interface that is being moved holds the place that it goes to, beside the one that it leaves; no
-- constraint can see that another interface has the same place as its first, so commits look for that.
ALTER TABLE network_interface ADD COLUMN target_instance_id VARCHAR;
ALTER TABLE network_interface ADD COLUMN target_device_index INTEGER;
ALTER TABLE network_interface ADD COLUMN attachment_reason VARCHAR;
ALTER TABLE network_interface ADD CONSTRAINT network_interface_target_device
  UNIQUE (namespace_id, target_instance_id, target_device_index);
ALTER TABLE network_interface ADD CONSTRAINT network_interface_target
  FOREIGN KEY (namespace_id, target_instance_id) REFERENCES instance (namespace_id, id);
ALTER TABLE network_interface ADD CONSTRAINT network_interface_move CHECK (
  (target_instance_id IS NULL AND target_device_index IS NULL)
  OR (target_instance_id IS NOT NULL AND target_device_index >= 2 AND instance_id IS NOT NULL));

-- An operation that began a task has an answer at once, and its outcome takes the place of that. The check of
-- outcomes has no name, so the table is made anew.
DROP INDEX token_answer_by_age;
ALTER TABLE token_answer RENAME TO token_answer_before;
CREATE TABLE token_answer (
  namespace_id INTEGER NOT NULL REFERENCES namespace (id),
  token VARCHAR NOT NULL,
  operation CHARACTER LARGE OBJECT,
  outcome VARCHAR NOT NULL,
  details CHARACTER LARGE OBJECT NOT NULL,
  revision BIGINT NOT NULL,
  begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
  begun_nanos INTEGER NOT NULL,
  settled_at TIMESTAMP WITH TIME ZONE NOT NULL,
  settled_nanos INTEGER NOT NULL,
  task_id VARCHAR,
  PRIMARY KEY (namespace_id, token),
  CONSTRAINT token_answer_outcome
    CHECK (outcome IN ('ACCEPTED', 'BEGUN', 'FAILED', 'DENIED', 'CONTENTION', 'ABANDONED'))
);
INSERT INTO token_answer (
  namespace_id, token, operation, outcome, details, revision, begun_at, begun_nanos, settled_at, settled_nanos)
SELECT
  namespace_id, token, operation, outcome, details, revision, begun_at, begun_nanos, settled_at, settled_nanos
FROM token_answer_before;
DROP TABLE token_answer_before;
CREATE INDEX token_answer_by_age ON token_answer (namespace_id, settled_at, settled_nanos);

-- The heartbeats of processes that work on tasks, of whatever namespace.
CREATE TABLE process (
  id VARCHAR PRIMARY KEY,
  beat BIGINT NOT NULL
);

INSERT INTO schema_version (version) VALUES (5);
