-- eni4j, version 3: namespaces that are being imported into.

-- The import that goes on; missing: none does. Every commit moves one of the marks and every snapshot
-- reads one, so both meet the import there.
ALTER TABLE revision_mark ADD COLUMN import_id TEXT COLLATE "C";

INSERT INTO schema_version (version) VALUES (3);
