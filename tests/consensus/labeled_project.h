#pragma once

#include "core/project/project.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace taxon::test {

/// A project in a temporary folder, with files of a few bytes as images and votes of named people.
class LabeledProject {
public:
    explicit LabeledProject(const QStringList &classes = {QStringLiteral("cat"), QStringLiteral("dog")});

    Project &operator*() { return *m_project; }
    Project *operator->() { return m_project.get(); }
    QString folder() const { return m_folder.path(); }

    /// An image whose content is its name.
    ImageId image(const QString &name);
    AnnotatorId person(const QString &name);
    ClassId label(const QString &name);
    /// An empty label skips. `minute`: minutes after the start of 2024.
    DecisionId decide(ImageId image, const QString &person, const QString &label, DecisionPurpose purpose = DecisionPurpose::Vote, int minute = 0);
    /// One word a person, "cat dog -": "-" for no vote; people are A, B, C …
    ImageId votes(const QString &name, const QString &labels);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

} // namespace taxon::test
