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

/// What stands, by content and names, in an order that does not depend on the project.
inline QStringList standingOf(Project &project)
{
    QSqlQuery row = project.database().run(QStringLiteral(
        "SELECT i.sha256, COALESCE(a.name, ''), d.purpose, d.kind, COALESCE(c.name, ''), d.made_at, d.undone FROM counted_decision d "
        "JOIN image i ON i.id = d.image_id LEFT JOIN annotator a ON a.id = d.annotator_id LEFT JOIN class c ON c.id = d.class_id"));
    QStringList rows;
    while (row.next()) {
        QStringList cells;
        for (int column = 0; column < 7; ++column)
            cells.append(row.value(column).toString());
        rows.append(cells.join(u'|'));
    }
    QSqlQuery remark = project.database().run(QStringLiteral("SELECT i.sha256, a.name, r.kind, r.value, r.undone FROM remark r JOIN image i ON i.id = r.image_id "
                                                             "JOIN annotator a ON a.id = r.annotator_id"));
    while (remark.next())
        rows.append(remark.value(0).toString() + remark.value(1).toString() + remark.value(2).toString() + remark.value(3).toString() + remark.value(4).toString());
    rows.sort();
    return rows;
}

} // namespace taxon::test
