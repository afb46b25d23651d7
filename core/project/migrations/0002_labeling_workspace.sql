-- What the labeling workspace stores beside a plain decision.

-- confidence: per cent, NULL when the annotator did not say.
-- view: how the picture was shown (window, gamma, channel …) as JSON, '' for as decoded.
-- step: decisions of one act (a selection labeled with one key) share the first one's id, and are undone together;
-- NULL for a decision of its own.
-- purpose 'repeat': the same annotator's silent second look at an image, for self-consistency; never its label.
-- SQLite cannot change a CHECK, so the table is written again.
CREATE TABLE new_decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id BIGINT NOT NULL REFERENCES image (id),
    annotator_id BIGINT REFERENCES annotator (id),
    kind TEXT NOT NULL CHECK (kind IN ('label', 'skip')),
    class_id BIGINT REFERENCES class (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('vote', 'repeat', 'correction')),
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'import', 'simulated')),
    made_at TEXT NOT NULL,
    milliseconds INTEGER NOT NULL DEFAULT 0,
    shown TEXT NOT NULL DEFAULT '',
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)),
    confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
    view TEXT NOT NULL DEFAULT '',
    step BIGINT,
    CHECK ((kind = 'label') = (class_id IS NOT NULL))
);

INSERT INTO new_decision (id, image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone)
    SELECT id, image_id, annotator_id, kind, class_id, purpose, origin, made_at, milliseconds, shown, undone FROM decision;

DROP TABLE decision;

ALTER TABLE new_decision RENAME TO decision;

CREATE INDEX decision_image ON decision (image_id, annotator_id, id);

CREATE INDEX decision_annotator ON decision (annotator_id, id);

CREATE INDEX decision_step ON decision (step);

-- Flags and comments. The newest row of (image, annotator, kind) that is not undone is what stands.
-- value: of a flag 'on' or 'off'; of a comment its text, '' once removed.
-- after_decision: the newest decision when it was made, so that undo takes decisions and remarks in one order.
CREATE TABLE remark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id BIGINT NOT NULL REFERENCES image (id),
    annotator_id BIGINT NOT NULL REFERENCES annotator (id),
    kind TEXT NOT NULL CHECK (kind IN ('flag', 'comment')),
    value TEXT NOT NULL,
    made_at TEXT NOT NULL,
    after_decision BIGINT NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2))
);

CREATE INDEX remark_image ON remark (image_id, annotator_id, id);

CREATE INDEX remark_annotator ON remark (annotator_id, id);

-- shortcut: what a person assigned; '' lets the program choose.
-- merged_into always names the class at the end of the chain.
ALTER TABLE class ADD COLUMN description TEXT NOT NULL DEFAULT '';

ALTER TABLE class ADD COLUMN shortcut TEXT NOT NULL DEFAULT '';

ALTER TABLE class ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired', 'merged', 'deleted'));

ALTER TABLE class ADD COLUMN merged_into BIGINT REFERENCES class (id);

-- Images shown beside the one being labeled, as a guide to the class.
CREATE TABLE class_example (
    class_id BIGINT NOT NULL REFERENCES class (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (class_id, image_id)
);

-- Every change of a class; before and after are JSON, enough to take the change back.
CREATE TABLE class_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    class_id BIGINT NOT NULL REFERENCES class (id),
    kind TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    annotator_id BIGINT REFERENCES annotator (id),
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2))
);

-- Decisions up to up_to_decision that gave the image the one class count as the other: the class was split.
CREATE TABLE class_split (
    image_id BIGINT NOT NULL REFERENCES image (id),
    from_class_id BIGINT NOT NULL REFERENCES class (id),
    to_class_id BIGINT NOT NULL REFERENCES class (id),
    up_to_decision BIGINT NOT NULL,
    change_id BIGINT NOT NULL REFERENCES class_change (id),
    PRIMARY KEY (image_id, from_class_id)
);

-- group_key: images that belong together (one patient, plant, lot), '' for none.
-- perceptual_hash: 64 bits as a signed number, NULL until computed.
-- is_missing: 1 when the newest search did not find the file.
-- frames: pages of a TIFF, frames of a DICOM file.
ALTER TABLE image ADD COLUMN group_key TEXT NOT NULL DEFAULT '';

ALTER TABLE image ADD COLUMN perceptual_hash BIGINT;

ALTER TABLE image ADD COLUMN is_missing INTEGER NOT NULL DEFAULT 0 CHECK (is_missing IN (0, 1));

ALTER TABLE image ADD COLUMN frames INTEGER NOT NULL DEFAULT 1;

CREATE INDEX image_group ON image (group_key);

CREATE TABLE watched_folder (
    path TEXT PRIMARY KEY,
    options TEXT NOT NULL
);

CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    filter TEXT NOT NULL
);

-- What holds for everyone who works on the project: blind labeling, repeats, the pattern of the group key.
CREATE TABLE project_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Decisions as they count now: with the class that a split or a merge has made of theirs, without those of deleted
-- classes. The rows of decision stay as they were made.
CREATE VIEW counted_decision AS
    SELECT d.id, d.image_id, d.annotator_id, d.kind, COALESCE(c.merged_into, c.id) AS class_id, d.purpose, d.origin,
        d.made_at, d.milliseconds, d.shown, d.undone, d.confidence, d.view, d.step
    FROM decision d
    LEFT JOIN class_split s ON s.image_id = d.image_id AND s.from_class_id = d.class_id AND d.id <= s.up_to_decision
    LEFT JOIN class c ON c.id = COALESCE(s.to_class_id, d.class_id)
    LEFT JOIN class m ON m.id = c.merged_into
    WHERE d.kind = 'skip' OR COALESCE(m.state, c.state) <> 'deleted';
