-- eni4j, version 5: tasks that are under way, and the processes that work on them.

-- The task that an instance is busy with is text (JSON) now. No service of an earlier version wrote one; what
-- an operator may have written by hand was a word, which does not tell who works on it.
UPDATE instance SET task = NULL;
ALTER TABLE instance ADD COLUMN task_id TEXT COLLATE "C";
ALTER TABLE instance ADD CONSTRAINT instance_task CHECK ((task IS NULL) = (task_id IS NULL));
CREATE INDEX instance_in_flight ON instance (task_id) WHERE task_id IS NOT NULL;

-- An interface that is being moved holds the place that it goes to, beside the one that it leaves; no
-- constraint can see that another interface has the same place as its first, so commits look for that.
ALTER TABLE network_interface ADD COLUMN target_instance_id TEXT COLLATE "C";
ALTER TABLE network_interface ADD COLUMN target_device_index INTEGER;
ALTER TABLE network_interface ADD COLUMN attachment_reason TEXT;
ALTER TABLE network_interface ADD CONSTRAINT network_interface_target_device
  UNIQUE (namespace_id, target_instance_id, target_device_index);
ALTER TABLE network_interface ADD CONSTRAINT network_interface_target
  FOREIGN KEY (namespace_id, target_instance_id) REFERENCES instance (namespace_id, id);
ALTER TABLE network_interface ADD CONSTRAINT network_interface_move CHECK (
  (target_instance_id IS NULL AND target_device_index IS NULL)
  OR (target_instance_id IS NOT NULL AND target_device_index >= 2 AND instance_id IS NOT NULL));

-- An operation that began a task has an answer at once, and its outcome takes the place of that.
ALTER TABLE token_answer DROP CONSTRAINT token_answer_outcome_check;
ALTER TABLE token_answer ADD CONSTRAINT token_answer_outcome
  CHECK (outcome IN ('ACCEPTED', 'BEGUN', 'FAILED', 'DENIED', 'CONTENTION', 'ABANDONED'));
ALTER TABLE token_answer ADD COLUMN task_id TEXT COLLATE "C";

-- The heartbeats of processes that work on tasks, of whatever namespace.
CREATE TABLE process (
  id TEXT COLLATE "C" PRIMARY KEY,
  beat BIGINT NOT NULL
);

INSERT INTO schema_version (version) VALUES (5);
