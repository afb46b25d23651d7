#include "tests/consensus/labeled_project.h"

#include "core/base/files.h"

#include <QDateTime>
#include <QFileInfo>

namespace taxon::test {

LabeledProject::LabeledProject(const QStringList &classes)
    : m_project(Project::create(m_folder.filePath(QStringLiteral("p")), classes))
{
}

ImageId LabeledProject::image(const QString &name)
{
    const QString path = m_folder.filePath(name);
    writeFileAtomically(path, name.toUtf8());
    ImageRecord record;
    record.path = path;
    record.importedFrom = path;
    record.sha256 = sha256Hex(name.toUtf8());
    record.bytes = name.toUtf8().size();
    record.modifiedMs = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    record.width = 4;
    record.height = 4;
    record.channels = 3;
    record.bitDepth = 8;
    record.format = QStringLiteral("png");
    return m_project->images().add(record);
}

AnnotatorId LabeledProject::person(const QString &name)
{
    return m_project->annotators().findOrAdd(name);
}

ClassId LabeledProject::label(const QString &name)
{
    return m_project->classes().find(name).value().id;
}

DecisionId LabeledProject::decide(ImageId image, const QString &name, const QString &label_, DecisionPurpose purpose, int minute)
{
    Decision decision;
    decision.image = image;
    decision.annotator = person(name);
    decision.purpose = purpose;
    decision.milliseconds = 1000;
    decision.madeAt = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60 * qint64(minute));
    if (label_.isEmpty())
        decision.kind = DecisionKind::Skip;
    else
        decision.label = label(label_);
    return m_project->decisions().record(decision);
}

ImageId LabeledProject::votes(const QString &name, const QString &labels)
{
    const ImageId id = image(name);
    const QStringList words = labels.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        if (words[i] != QLatin1StringView("-"))
            decide(id, QString(QChar(static_cast<char16_t>(u'A' + i))), words[i]);
    return id;
}

} // namespace taxon::test
