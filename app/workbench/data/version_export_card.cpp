#include "app/workbench/data/version_export_card.h"

#include "app/workbench/data/version_model.h"
#include "app/workbench/session.h"
#include "core/packing/snapshot_packer.h"
#include "core/versions/dvc_export.h"
#include "core/versions/folder_export.h"
#include "core/versions/version_restore.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace taxon {
namespace {

QStringList linesOf(const QList<ExcludedImage> &images)
{
    QStringList lines;
    for (const ExcludedImage &image : images)
        lines.append(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(image.path), image.reason));
    return lines;
}

} // namespace

VersionExportCard::VersionExportCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_form(new QFormLayout)
    , m_version(makeLabel({}))
    , m_target(new QComboBox)
    , m_explanation(makeMutedLabel({}))
    , m_size(new QSpinBox)
    , m_encoding(new QComboBox)
    , m_quality(new QSpinBox)
    , m_copy(new QCheckBox(tr("Copy the images into the new project")))
    , m_write(makePrimaryButton(tr("Export…")))
    , m_outcome(makeLabel({}))
{
    setProperty("card", true);
    build();
    connect(m_target, &QComboBox::currentIndexChanged, this, &VersionExportCard::updateState);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &VersionExportCard::updateState);
    connect(m_write, &QPushButton::clicked, this, &VersionExportCard::chooseTarget);
    connect(&session, &Session::projectChanged, m_outcome, &QWidget::hide);
    setVersion({});
}

void VersionExportCard::build()
{
    m_version->setWordWrap(true);
    for (const auto &[target, title] : {std::pair(CopiedFolders, tr("Folders, a copy of each image")), std::pair(LinkedFolders, tr("Folders, hard links")),
             std::pair(Dvc, tr("DVC: file and cache")), std::pair(Lmdb, tr("LMDB, packed for training")),
             std::pair(TfRecord, tr("TFRecord, packed for training")), std::pair(NewProject, tr("A new project"))})
        m_target->addItem(title, int(target));
    m_target->setObjectName(QStringLiteral("versionTarget"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(16);
    m_explanation->setWordWrap(true);
    m_size->setObjectName(QStringLiteral("packSize"));
    m_size->setRange(16, 1024);
    m_size->setValue(224);
    m_size->setSuffix(tr(" px"));
    m_encoding->setObjectName(QStringLiteral("packEncoding"));
    m_encoding->addItem(tr("Raw pixels"), int(PackEncoding::Raw));
    m_encoding->addItem(tr("JPEG"), int(PackEncoding::Jpeg));
    m_quality->setObjectName(QStringLiteral("packQuality"));
    m_quality->setRange(1, 100);
    m_quality->setValue(PackOptions().jpegQuality);
    m_copy->setObjectName(QStringLiteral("restoreCopies"));
    m_write->setObjectName(QStringLiteral("writeVersion"));
    m_write->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_outcome->setObjectName(QStringLiteral("versionWritten"));
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_form->setVerticalSpacing(space::kSmall);
    m_form->addRow(tr("As"), m_target);
    m_form->addRow(tr("Size"), m_size);
    m_form->addRow(tr("Images as"), m_encoding);
    m_form->addRow(tr("Quality"), m_quality);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Export this version"), TextSize::Large));
    layout->addWidget(m_version);
    layout->addLayout(m_form);
    layout->addWidget(m_copy);
    layout->addWidget(m_explanation);
    layout->addWidget(m_write);
    layout->addWidget(m_outcome);
}

VersionExportCard::Target VersionExportCard::target() const
{
    return Target(m_target->currentData().toInt());
}

void VersionExportCard::setVersion(const SnapshotHead &head)
{
    m_head = head;
    m_version->setText(head.id.isValid() ? tr("Version %1, %2 images").arg(versionTitle(head), QLocale().toString(head.total()))
                                         : tr("There is no version yet: make a split first."));
    updateState();
}

void VersionExportCard::updateState()
{
    const bool isPacked = target() == Lmdb || target() == TfRecord;
    m_form->setRowVisible(m_size, isPacked);
    m_form->setRowVisible(m_encoding, isPacked);
    m_form->setRowVisible(m_quality, isPacked && m_encoding->currentData().toInt() == int(PackEncoding::Jpeg));
    m_copy->setVisible(target() == NewProject);
    m_write->setEnabled(m_head.id.isValid() && !m_isRunning);
    const QStringList explanations{tr("train, val and test with a folder for each class; the files as they were imported."),
        tr("The same without taking space, where the disk allows it. Whoever edits such a file edits the original."),
        tr("NAME.dvc and the images in the cache of the DVC repository there; \"dvc checkout\" makes the folder NAME."),
        tr("One size, cropped as for training; read by py-lmdb and the like."),
        tr("One size, cropped as for training; a tf.train.Example for each image."),
        tr("The classes, images and labels of this version, without the decisions of people.")};
    m_explanation->setText(explanations[int(target())]);
}

void VersionExportCard::chooseTarget()
{
    const QString name = m_head.name.isEmpty() ? QStringLiteral("version-%1").arg(m_head.id.value) : QString(m_head.name).replace(u'/', u'_');
    const QString start = QFileInfo(m_session.project()->path()).path() + u'/' + name;
    const QString path = QFileDialog::getSaveFileName(this, target() == NewProject ? tr("Name of the new project") : tr("Name of the new folder"), start);
    if (!path.isEmpty())
        writeTo(path);
}

PackOptions VersionExportCard::packOptions() const
{
    PackOptions options;
    options.format = target() == Lmdb ? PackFormat::Lmdb : PackFormat::TfRecord;
    options.encoding = PackEncoding(m_encoding->currentData().toInt());
    options.jpegQuality = m_quality->value();
    options.preprocessing.size = m_size->value();
    return options;
}

void VersionExportCard::writeTo(const QString &path)
{
    if (!m_head.id.isValid() || m_isRunning)
        return;
    m_isRunning = true;
    m_outcome->hide();
    updateState();
    const std::function<Outcome(Progress &)> work = [path, place = m_session.project()->path(), id = m_head.id, wanted = target(), pack = packOptions(),
                                                        files = m_copy->isChecked() ? RestoredFiles::Copied : RestoredFiles::InPlace](Progress &progress) -> Outcome {
        const auto project = Project::open(place);
        if (wanted == NewProject) {
            const RestoreReport report = restoreVersion(*project, id, path, files, progress);
            return {report.project, report.images, linesOf(report.withoutFile)};
        }
        const Snapshot snapshot = project->snapshots().load(id);
        if (wanted == Lmdb || wanted == TfRecord) {
            const PackReport report = packSnapshot(*project, snapshot, pack, path, packThreads(), progress);
            return {report.path, report.description.total(), linesOf(report.leftOut)};
        }
        const VersionExportReport report = wanted == Dvc
            ? exportDvc(*project, snapshot, path, progress)
            : exportFolders(*project, snapshot, path, wanted == LinkedFolders ? ExportedFiles::Linked : ExportedFiles::Copied, progress);
        return {report.path, report.images, linesOf(report.leftOut)};
    };
    Job *job = runJob<Outcome>(tr("Writing version %1").arg(versionTitle(m_head)), work, this, [this](const Outcome &outcome) { showOutcome(outcome); });
    connect(job, &Job::finished, this, [this] {
        m_isRunning = false;
        updateState();
    });
    m_session.track(job);
}

void VersionExportCard::showOutcome(const Outcome &outcome)
{
    QString text = tr("%n image(s) are in %1.", nullptr, int(outcome.images)).arg(QDir::toNativeSeparators(outcome.path));
    if (!outcome.leftOut.isEmpty())
        text += u' ' + tr("%n image(s) without a usable file, the first: %1", nullptr, int(outcome.leftOut.size())).arg(outcome.leftOut.constFirst());
    m_outcome->setText(text);
    m_outcome->setToolTip(outcome.leftOut.join(u'\n'));
    m_outcome->show();
    m_session.showMessage(MessageKind::Good, tr("Version written."));
}

} // namespace taxon
