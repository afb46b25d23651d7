-- A statement ends with ';' at the end of a line, and no other line ends with one; comments have lines of their own.
-- Ids are never reused (AUTOINCREMENT), so that a reference can never come to mean something else.
-- Times are ISO 8601 text in UTC.

CREATE TABLE class (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    color TEXT NOT NULL
);

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
);

-- path is NULL once other content has taken the image's file.
CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT UNIQUE,
    imported_from TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    modified_ms BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    bit_depth INTEGER NOT NULL,
    format TEXT NOT NULL
);

CREATE INDEX image_sha256 ON image (sha256);

CREATE INDEX image_imported_from ON image (imported_from);

-- undone: 0 standing, 1 undone and may be redone, 2 undone for good because a new decision followed.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id BIGINT NOT NULL REFERENCES image (id),
    annotator_id BIGINT REFERENCES annotator (id),
    kind TEXT NOT NULL CHECK (kind IN ('label', 'skip')),
    class_id BIGINT REFERENCES class (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('vote', 'correction')),
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'import', 'simulated')),
    made_at TEXT NOT NULL,
    milliseconds INTEGER NOT NULL DEFAULT 0,
    shown TEXT NOT NULL DEFAULT '',
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)),
    CHECK ((kind = 'label') = (class_id IS NOT NULL))
);

CREATE INDEX decision_image ON decision (image_id, annotator_id, id);

CREATE INDEX decision_annotator ON decision (annotator_id, id);

CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    seed TEXT NOT NULL,
    ratios TEXT NOT NULL,
    rule TEXT NOT NULL
);

CREATE TABLE snapshot_class (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    label INTEGER NOT NULL,
    class_id BIGINT NOT NULL REFERENCES class (id),
    name TEXT NOT NULL,
    PRIMARY KEY (snapshot_id, label)
);

CREATE TABLE snapshot_item (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    sha256 TEXT NOT NULL,
    label INTEGER NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('train', 'val', 'test')),
    PRIMARY KEY (snapshot_id, image_id)
);

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    created_at TEXT NOT NULL,
    state TEXT NOT NULL,
    config TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL DEFAULT '',
    seconds DOUBLE PRECISION NOT NULL DEFAULT 0,
    best_epoch INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT ''
);

-- NULL stands for a figure that is not defined, such as a validation loss without a validation part.
CREATE TABLE run_epoch (
    run_id BIGINT NOT NULL REFERENCES run (id),
    epoch INTEGER NOT NULL,
    train_loss DOUBLE PRECISION,
    train_accuracy DOUBLE PRECISION,
    val_loss DOUBLE PRECISION,
    val_accuracy DOUBLE PRECISION,
    learning_rate DOUBLE PRECISION,
    images_per_second DOUBLE PRECISION,
    seconds DOUBLE PRECISION NOT NULL,
    val_confusion TEXT NOT NULL,
    PRIMARY KEY (run_id, epoch)
);

CREATE TABLE prediction (
    run_id BIGINT NOT NULL REFERENCES run (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    part TEXT NOT NULL CHECK (part IN ('train', 'val', 'test')),
    truth INTEGER NOT NULL,
    predicted INTEGER NOT NULL,
    probabilities TEXT NOT NULL,
    PRIMARY KEY (run_id, image_id)
);
