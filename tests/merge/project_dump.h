#pragma once

#include "core/project/project.h"

#include <QStringList>

namespace taxon::test {

/// Every row of the tables that people's work is in, as text.
inline QStringList rowsOf(Project &project)
{
    QStringList rows;
    for (const char *sql : {"SELECT * FROM decision ORDER BY id", "SELECT * FROM remark ORDER BY id", "SELECT id, path, sha256 FROM image ORDER BY id",
             "SELECT id, name, state FROM class ORDER BY id", "SELECT * FROM annotator ORDER BY id", "SELECT decision_id FROM decision_identity WHERE 0 = 1"}) {
        QSqlQuery row = project.database().run(QString::fromLatin1(sql));
        while (row.next()) {
            QStringList cells;
            for (int column = 0; row.value(column).isValid(); ++column)
                cells.append(row.value(column).toString());
            rows.append(cells.join(u'|'));
        }
    }
    return rows;
}

/// What people said, and what of it stands, by content and names, in an order that does not depend on the project.
inline QStringList standingOf(Project &project)
{
    QStringList rows;
    const auto take = [&](const QString &title, int columns, const QString &sql) {
        QSqlQuery row = project.database().run(sql);
        while (row.next()) {
            QStringList cells{title};
            for (int column = 0; column < columns; ++column)
                cells.append(row.value(column).toString());
            rows.append(cells.join(u'|'));
        }
    };
    // Undone only where a person took it back.
    take(QStringLiteral("decision"), 7, QStringLiteral(
        "SELECT i.sha256, COALESCE(a.name, ''), d.purpose, d.kind, COALESCE(c.name, ''), d.made_at, "
        "CASE WHEN d.undone = 0 OR COALESCE(n.is_superseded, 0) = 1 THEN 0 ELSE 1 END FROM counted_decision d "
        "JOIN image i ON i.id = d.image_id LEFT JOIN annotator a ON a.id = d.annotator_id LEFT JOIN class c ON c.id = d.class_id "
        "LEFT JOIN decision_identity n ON n.decision_id = d.id"));
    take(QStringLiteral("remark"), 5, QStringLiteral(
        "SELECT i.sha256, a.name, r.kind, r.value, CASE WHEN r.undone = 0 OR COALESCE(n.is_superseded, 0) = 1 THEN 0 ELSE 1 END FROM remark r "
        "JOIN image i ON i.id = r.image_id JOIN annotator a ON a.id = r.annotator_id LEFT JOIN remark_identity n ON n.remark_id = r.id"));
    take(QStringLiteral("vote stands"), 4, QStringLiteral(
        "SELECT i.sha256, COALESCE(a.name, ''), d.kind, COALESCE(c.name, '') FROM counted_decision d JOIN image i ON i.id = d.image_id "
        "LEFT JOIN annotator a ON a.id = d.annotator_id LEFT JOIN class c ON c.id = d.class_id WHERE d.id IN (SELECT MAX(id) FROM decision "
        "WHERE undone = 0 AND purpose = 'vote' GROUP BY image_id, annotator_id)"));
    take(QStringLiteral("correction stands"), 2, QStringLiteral(
        "SELECT i.sha256, COALESCE(c.name, '') FROM counted_decision d JOIN image i ON i.id = d.image_id LEFT JOIN class c ON c.id = d.class_id "
        "WHERE d.id IN (SELECT MAX(id) FROM decision WHERE undone = 0 AND purpose = 'correction' GROUP BY image_id)"));
    take(QStringLiteral("remark stands"), 4, QStringLiteral(
        "SELECT i.sha256, a.name, r.kind, r.value FROM remark r JOIN image i ON i.id = r.image_id JOIN annotator a ON a.id = r.annotator_id "
        "WHERE r.id IN (SELECT MAX(id) FROM remark WHERE undone = 0 GROUP BY image_id, annotator_id, kind)"));
    rows.sort();
    return rows;
}

} // namespace taxon::test
