-- What people call a snapshot; '' while nobody has named or described it. Neither is part of its hash.
ALTER TABLE snapshot ADD COLUMN name TEXT NOT NULL DEFAULT '';

ALTER TABLE snapshot ADD COLUMN description TEXT NOT NULL DEFAULT '';
