#include "core/project/own_decisions.h"

#include "core/project/database.h"

#include <QDateTime>

namespace taxon {

void forEachOwnDecision(Database &database, const std::function<void(const OwnDecision &)> &visit)
{
    QSqlQuery row = database.run(QStringLiteral(
        "SELECT image_id, annotator_id, class_id, purpose = 'repeat', origin = 'hand', made_at, milliseconds FROM counted_decision "
        "WHERE undone = 0 AND purpose <> 'correction' AND annotator_id IS NOT NULL ORDER BY id"));
    while (row.next())
        visit({{row.value(0).toLongLong()}, {row.value(1).toLongLong()}, {row.value(2).toLongLong()}, row.value(3).toBool(), row.value(4).toBool(),
            QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(), row.value(6).toInt()});
}

} // namespace taxon
