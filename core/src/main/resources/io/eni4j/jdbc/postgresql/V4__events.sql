-- eni4j, version 4: what commits wrote, for readers in other processes.

-- One row for each record that a commit wrote; stored in that commit. The record is told by its key and,
-- where they are known, by what it was before and is afterwards (JSON).
CREATE TABLE event (
  namespace_id INTEGER NOT NULL REFERENCES namespace (id),
  revision BIGINT NOT NULL,
  place INTEGER NOT NULL,
  record_key TEXT NOT NULL,
  change TEXT COLLATE "C" NOT NULL CHECK (change IN ('CREATED', 'CHANGED', 'DELETED', 'TOUCHED')),
  record_before TEXT,
  record_after TEXT,
  former_revision BIGINT NOT NULL,
  operation TEXT COLLATE "C",
  token TEXT COLLATE "C",
  decided_at TIMESTAMP WITH TIME ZONE,
  decided_nanos INTEGER,
  PRIMARY KEY (namespace_id, revision, place)
);

-- Events up to this revision may have been forgotten. The mark of stripe 0 tells it.
ALTER TABLE revision_mark ADD COLUMN event_floor BIGINT DEFAULT 0 NOT NULL;
UPDATE revision_mark SET event_floor = (
  SELECT MAX(m.revision) FROM revision_mark m WHERE m.namespace_id = revision_mark.namespace_id)
WHERE stripe = 0;

INSERT INTO schema_version (version) VALUES (4);
