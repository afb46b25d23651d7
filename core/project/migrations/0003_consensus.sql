-- Agreement between people, and what is made of it: proposals of a consensus, queues, merges of other people's work.

-- A consensus is a proposal: named, dated, and taken back as easily as it is applied. It never touches a decision.
-- options, policy, summary: JSON.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    annotator_id BIGINT REFERENCES annotator (id),
    method TEXT NOT NULL,
    options TEXT NOT NULL,
    policy TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'applied', 'withdrawn')),
    changed_at TEXT NOT NULL
);

-- The classes as they were called, in the order of every posterior and confusion of the proposal.
CREATE TABLE proposal_class (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    label INTEGER NOT NULL,
    class_id BIGINT NOT NULL REFERENCES class (id),
    name TEXT NOT NULL,
    PRIMARY KEY (proposal_id, label)
);

-- reason: why the image needs a further look, '' when it is settled.
-- model: '' no model had a say, 'held_out' it was not trained on this image, 'trained_on' it was, and had no say.
CREATE TABLE proposal_item (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    label INTEGER,
    posterior TEXT NOT NULL,
    votes INTEGER NOT NULL,
    reason TEXT NOT NULL,
    is_gold INTEGER NOT NULL DEFAULT 0 CHECK (is_gold IN (0, 1)),
    model TEXT NOT NULL DEFAULT '' CHECK (model IN ('', 'held_out', 'trained_on')),
    PRIMARY KEY (proposal_id, image_id)
);

-- skill, ability, confusion: estimated from the labels alone. gold_…: measured on images whose class is known.
CREATE TABLE proposal_rater (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    annotator_id BIGINT NOT NULL REFERENCES annotator (id),
    ratings BIGINT NOT NULL,
    skill DOUBLE PRECISION,
    ability DOUBLE PRECISION,
    confusion TEXT NOT NULL,
    gold_ratings BIGINT NOT NULL,
    gold_right BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, annotator_id)
);

-- What applying a proposal wrote: the newest row of an image that is not undone settles it, after a correction and
-- before the votes. after_decision: the newest decision at the time, so that a later split of the class counts here, too.
CREATE TABLE adjudication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    class_id BIGINT NOT NULL REFERENCES class (id),
    made_at TEXT NOT NULL,
    after_decision BIGINT NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

CREATE INDEX adjudication_image ON adjudication (image_id, id);

CREATE INDEX adjudication_proposal ON adjudication (proposal_id);

-- Adjudications as they count now, like counted_decision.
CREATE VIEW counted_adjudication AS
    SELECT a.id, a.proposal_id, a.image_id, COALESCE(c.merged_into, c.id) AS class_id, a.made_at, a.undone
    FROM adjudication a
    LEFT JOIN class_split s ON s.image_id = a.image_id AND s.from_class_id = a.class_id AND a.after_decision <= s.up_to_decision
    LEFT JOIN class c ON c.id = COALESCE(s.to_class_id, a.class_id)
    LEFT JOIN class m ON m.id = c.merged_into
    WHERE COALESCE(m.state, c.state) <> 'deleted';

-- One act of dividing images among people, taken back as one. options: JSON.
CREATE TABLE assignment_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    options TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

-- Images that a person is asked to label. Without a plan: a second opinion on a disputed image, which only a decision
-- after after_decision answers that was not made before made_at, elsewhere.
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id BIGINT REFERENCES assignment_plan (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    annotator_id BIGINT NOT NULL REFERENCES annotator (id),
    position INTEGER NOT NULL,
    asked_by BIGINT REFERENCES annotator (id),
    comment TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    after_decision BIGINT NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

CREATE INDEX assignment_annotator ON assignment (annotator_id, image_id);

CREATE INDEX assignment_plan_rows ON assignment (plan_id);

CREATE INDEX assignment_image ON assignment (image_id);

-- The declared number of a class, apart from its display order: ordinal and weighted coefficients depend on it.
CREATE TABLE class_value (
    class_id BIGINT PRIMARY KEY REFERENCES class (id),
    value DOUBLE PRECISION NOT NULL
);

-- The people's votes behind a snapshot's label, and the posterior of the consensus that was applied ('' without one):
-- fractions in the order of the snapshot's classes. votes: numbers of labels.
CREATE TABLE snapshot_votes (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    image_id BIGINT NOT NULL REFERENCES image (id),
    votes TEXT NOT NULL,
    posterior TEXT NOT NULL,
    PRIMARY KEY (snapshot_id, image_id)
);

-- The human ceiling: how often a person's label is that of the others' consensus. kappa: NULL where undefined.
CREATE TABLE snapshot_ceiling (
    snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
    annotator_id BIGINT NOT NULL REFERENCES annotator (id),
    name TEXT NOT NULL,
    images BIGINT NOT NULL,
    agreeing BIGINT NOT NULL,
    kappa DOUBLE PRECISION,
    PRIMARY KEY (snapshot_id, annotator_id)
);

-- What a decision or remark is called outside of this project, so that merging it again finds it.
-- is_superseded: nobody took it back; it is marked as undone because a newer one had come before it by a merge.
-- revision: how often it was taken back or brought back, so that odd means taken back; of two the greater counts.
CREATE TABLE decision_identity (
    decision_id BIGINT PRIMARY KEY REFERENCES decision (id),
    identity TEXT NOT NULL UNIQUE,
    is_superseded INTEGER NOT NULL DEFAULT 0 CHECK (is_superseded IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE remark_identity (
    remark_id BIGINT PRIMARY KEY REFERENCES remark (id),
    identity TEXT NOT NULL UNIQUE,
    is_superseded INTEGER NOT NULL DEFAULT 0 CHECK (is_superseded IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0
);

-- Every merge of a package or of another project, taken back as one.
-- summary: JSON.
CREATE TABLE merge_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    source TEXT NOT NULL,
    summary TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

-- kind: the table of a row that the merge added, or 'undone', 'remark_undone': a decision or remark whose mark it
-- changed from old_value: that of its table, or 3 for superseded, and from old_revision.
CREATE TABLE merge_row (
    merge_id BIGINT NOT NULL REFERENCES merge_act (id),
    kind TEXT NOT NULL CHECK (kind IN ('class', 'annotator', 'image', 'decision', 'remark', 'undone', 'remark_undone')),
    row_id BIGINT NOT NULL,
    old_value INTEGER NOT NULL DEFAULT 0,
    old_revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (merge_id, kind, row_id)
);

-- Taking back a merge asks for each of its images whether it is used, and so does the foreign key.
CREATE INDEX snapshot_item_image ON snapshot_item (image_id);

CREATE INDEX snapshot_votes_image ON snapshot_votes (image_id);

CREATE INDEX prediction_image ON prediction (image_id);

CREATE INDEX proposal_item_image ON proposal_item (image_id);

CREATE INDEX class_example_image ON class_example (image_id);
