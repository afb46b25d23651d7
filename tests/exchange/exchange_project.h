#pragma once

#include "core/exchange/label_export.h"
#include "core/exchange/label_import.h"
#include "core/project/project.h"

#include <QTemporaryDir>

#include <memory>

namespace taxon::test {

/// A project beside a folder tree/ of small images that differ in content.
class ExchangeProject {
public:
    explicit ExchangeProject(const QStringList &images, const QStringList &classes = {QStringLiteral("cat"), QStringLiteral("dog")});

    Project &project() { return *m_project; }
    QString path(const QString &below) const { return m_folder.filePath(below); }
    QString imagePath(const QString &name) const { return path(QStringLiteral("tree/") + name); }
    /// Writes a file beside the tree and returns its path.
    QString put(const QString &name, const QByteArray &content) const;

    LabelImportReport import(const QString &path, LabelImportOptions options = {});
    LabelImportReport preview(const QString &path, LabelImportOptions options = {});
    LabelExportReport exportTo(const QString &path, LabelFormat format, ExportedLabels labels = ExportedLabels::All, const QString &annotator = {},
        ExportedTimes times = ExportedTimes::None);
    void label(const QString &image, const QString &className, const QString &annotator = {});
    /// "image annotator class" of every decision that stands, sorted; "-" for a given label, "skip" for a skipped image.
    QStringList standing();
    qint64 decisions();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

/// A small PNG whose content depends on `number`.
QByteArray pngOf(int number);

} // namespace taxon::test
