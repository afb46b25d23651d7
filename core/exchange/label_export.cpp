#include "core/exchange/label_export.h"

#include "core/base/error.h"
#include "core/dataset/resolved_labels.h"
#include "core/exchange/label_writers.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

class LabelExport {
    Q_DECLARE_TR_FUNCTIONS(LabelExport)

public:
    LabelExport(Project &project, const LabelExportOptions &options, Progress &progress)
        : m_project(project)
        , m_options(options)
        , m_progress(progress)
    {
        m_report.format = options.format;
        m_report.path = QFileInfo(options.path).absoluteFilePath();
        for (const ImageClass &item : project.classes().counted())
            m_classNames.insert(item.id, item.name);
        for (const Annotator &annotator : project.annotators().all())
            m_annotatorNames.insert(annotator.id, annotator.name);
    }

    LabelExportReport run()
    {
        if (isResolved())
            gatherResolved();
        else
            gatherDecisions();
        if (m_labels.isEmpty())
            throw Error(ErrorCode::Impossible, tr("There is no label to export: label some images first, or choose whose labels are meant."));
        if (m_options.format == LabelFormat::SplitFolders)
            gatherParts();
        const auto writer = makeLabelWriter(m_options.format, target());
        writer->begin();
        const qint64 total = m_project.images().count();
        m_project.images().forEach([&](const ImageRecord &record) {
            m_progress.throwIfCancelled();
            write(*writer, record);
            m_progress.report(++m_done, total, tr("Writing labels"));
        });
        writer->finish();
        return m_report;
    }

private:
    bool isResolved() const
    {
        return m_options.labels == ExportedLabels::Resolved
            || (m_options.labels == ExportedLabels::All && !keepsAnnotators(m_options.format));
    }

    void gatherResolved()
    {
        for (const ResolvedLabel &resolved : resolveLabels(m_project)) {
            m_progress.throwIfCancelled();
            if (!resolved.label)
                continue;
            ExternalLabel label;
            label.className = m_classNames.value(*resolved.label);
            m_labels[resolved.image].append(label);
        }
    }

    void gatherDecisions()
    {
        const bool isOnePerson = m_options.labels == ExportedLabels::Annotator;
        const auto known = std::find(m_annotatorNames.begin(), m_annotatorNames.end(), m_options.annotator);
        if (isOnePerson && known == m_annotatorNames.end())
            throw Error(ErrorCode::NotFound, tr("There is no annotator \"%1\" in this project.").arg(m_options.annotator));
        m_project.decisions().forEachStanding([&](const Decision &decision) {
            m_progress.throwIfCancelled();
            if (isOnePerson && decision.annotator != known.key())
                return;
            add(decision);
        });
    }

    // Of a vote and a correction of one person the newer one, which comes last.
    void add(const Decision &decision)
    {
        ExternalLabel label;
        if (decision.annotator)
            label.annotator = m_annotatorNames.value(*decision.annotator);
        if (decision.label)
            label.className = m_classNames.value(*decision.label);
        label.confidence = decision.confidence;
        label.madeAt = decision.madeAt;
        if (m_options.times == ExportedTimes::Seconds)
            label.seconds = decision.milliseconds / 1000.0;
        QList<ExternalLabel> &labels = m_labels[decision.image];
        const auto same = std::find_if(labels.begin(), labels.end(),
            [&](const ExternalLabel &other) { return other.annotator == label.annotator; });
        if (same == labels.end())
            labels.append(label);
        else
            *same = label;
    }

    void gatherParts()
    {
        const auto newest = m_project.snapshots().newest();
        if (!newest)
            throw Error(ErrorCode::Impossible, tr("There is no split yet: make one first."));
        for (const SnapshotItem &item : m_project.snapshots().load(*newest).items)
            m_parts.insert(item.image, item.part);
    }

    ExportTarget target() const
    {
        QSet<QString> annotators;
        QSet<QString> used;
        for (const QList<ExternalLabel> &labels : m_labels)
            for (const ExternalLabel &label : labels) {
                annotators.insert(label.annotator);
                if (label.className)
                    used.insert(*label.className);
            }
        ExportTarget target;
        target.path = m_report.path;
        target.imagesFolder = commonFolder();
        for (const ImageClass &item : m_project.classes().counted())
            if (item.state == ClassState::Active || used.contains(item.name))
                target.classes.append(item.name);
        target.annotators = QStringList(annotators.begin(), annotators.end());
        target.annotators.sort();
        return target;
    }

    // The deepest folder that holds every image with a label.
    QString commonFolder() const
    {
        QStringList common;
        bool isFirst = true;
        m_project.images().forEach([&](const ImageRecord &record) {
            if (!m_labels.contains(record.id))
                return;
            const QStringList parts = QFileInfo(m_project.images().displayPath(record)).path().split(u'/');
            if (std::exchange(isFirst, false)) {
                common = parts;
                return;
            }
            const auto end = std::mismatch(common.begin(), common.end(), parts.begin(), parts.end()).first;
            common.erase(end, common.end());
        });
        m_common = common.join(u'/');
        return m_common;
    }

    void write(LabelWriter &writer, const ImageRecord &record)
    {
        const auto labels = m_labels.constFind(record.id);
        if (labels == m_labels.constEnd()) {
            ++m_report.unlabeled;
            return;
        }
        ExportedImage image;
        image.number = ++m_images;
        const QString shown = m_project.images().displayPath(record);
        image.name = shown.mid(m_common.size() + 1);
        image.file = m_project.images().absolutePath(record);
        if (!image.file.isEmpty() && !QFileInfo(image.file).isFile())
            image.file.clear();
        image.size = QSize(record.width, record.height);
        image.channels = record.channels;
        if (const auto part = m_parts.constFind(record.id); part != m_parts.constEnd())
            image.part = *part;
        image.labels = *labels;
        if (const QString reason = reasonToLeaveOut(image); !reason.isEmpty()) {
            m_report.leftOut.append({shown, reason});
            return;
        }
        writer.write(image);
        ++m_report.images;
        m_report.labels += keepsAnnotators(m_options.format) ? image.labels.size() : image.classLabel() ? 1 : 0;
    }

    QString reasonToLeaveOut(const ExportedImage &image)
    {
        const bool needsClass = m_options.format == LabelFormat::ClassFolders || m_options.format == LabelFormat::SplitFolders
            || m_options.format == LabelFormat::FiftyOne || m_options.format == LabelFormat::CreateMl;
        const bool needsFile = bringsImages(m_options.format) || m_options.format == LabelFormat::FiftyOne
            || m_options.format == LabelFormat::Labelme || m_options.format == LabelFormat::XAnyLabeling;
        if (needsClass && !image.classLabel())
            return tr("skipped, which this format cannot say");
        if (needsFile && image.file.isEmpty())
            return tr("the file is missing");
        if (m_options.format == LabelFormat::SplitFolders && !image.part)
            return tr("not in the newest split");
        const bool isFileAnImage = m_options.format == LabelFormat::Labelme || m_options.format == LabelFormat::XAnyLabeling
            || m_options.format == LabelFormat::Voc || m_options.format == LabelFormat::Yolo;
        const QString stem = image.name.left(image.name.lastIndexOf(u'.'));
        if (isFileAnImage && m_stems.contains(stem))
            return tr("another image differs from it only by the ending, and both would have one label file");
        m_stems.insert(stem);
        return {};
    }

    Project &m_project;
    LabelExportOptions m_options;
    Progress &m_progress;
    LabelExportReport m_report;
    QHash<ClassId, QString> m_classNames;
    QHash<AnnotatorId, QString> m_annotatorNames;
    QHash<ImageId, QList<ExternalLabel>> m_labels;
    QHash<ImageId, Part> m_parts;
    QSet<QString> m_stems;
    mutable QString m_common;
    qint64 m_images = 0;
    qint64 m_done = 0;
};

} // namespace

LabelExportReport exportLabels(Project &project, const LabelExportOptions &options, Progress &progress)
{
    return LabelExport(project, options, progress).run();
}

} // namespace taxon
