#include "app/workbench/data/files_card.h"

#include "app/workbench/data/file_checker.h"
#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kRowsInView = 10;
constexpr qsizetype kMostFoundRows = 1'000; ///< of the preview; the figures above it count all

} // namespace

FilesCard::FilesCard(Session &session, FileChecker &checker, QWidget *parent)
    : DataCard(session, tr("Image files"), parent)
    , m_checker(checker)
    , m_summary(makeLabel({}))
    , m_state(makeMutedLabel({}))
    , m_check(makeButton(QStringLiteral("search"), tr("Check now")))
    , m_look(makePrimaryButton(tr("Look for them in a folder…")))
    , m_table(new QTableView)
    , m_foundPart(nullptr)
    , m_foundSummary(makeLabel({}))
    , m_foundTable(makeReportTable({tr("Was"), tr("Is now"), tr("How")}))
    , m_apply(makePrimaryButton(tr("Apply")))
{
    build();
    connect(m_check, &QPushButton::clicked, &m_checker, [this] { m_checker.check(FileChecker::Where::JobBar); });
    connect(m_look, &QPushButton::clicked, this, &FilesCard::chooseFolder);
    connect(m_apply, &QPushButton::clicked, this, &FilesCard::apply);
    connect(&m_checker, &FileChecker::changed, this, &FilesCard::showStatus);
    reset();
}

void FilesCard::build()
{
    for (QLabel *label : {m_summary, m_state, m_foundSummary})
        label->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("filesSummary"));
    m_state->setObjectName(QStringLiteral("filesState"));
    m_check->setObjectName(QStringLiteral("checkFiles"));
    m_check->setToolTip(tr("Looks for every image's file; content is read only where size or time have changed."));
    m_look->setObjectName(QStringLiteral("lookForFiles"));
    m_look->setToolTip(tr("Files are compared by their content, so that renamed ones are found as well."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addWidget(m_check);
    buttons->addStretch();
    content().addWidget(m_summary);
    content().addWidget(m_state);
    content().addLayout(buttons);
    content().addWidget(makeTroubleTable());
    m_foundPart = makeFoundPart();
    content().addWidget(m_foundPart);
}

QWidget *FilesCard::makeTroubleTable()
{
    m_table->setObjectName(QStringLiteral("troubleTable"));
    m_table->setAccessibleName(tr("Images whose files are missing or changed"));
    showRows(m_table, &m_model);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    return m_table;
}

QWidget *FilesCard::makeFoundPart()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    m_foundSummary->setObjectName(QStringLiteral("foundSummary"));
    m_foundTable->setObjectName(QStringLiteral("foundTable"));
    m_foundTable->setAccessibleName(tr("Files found"));
    m_foundTable->setTextElideMode(Qt::ElideMiddle);
    m_apply->setObjectName(QStringLiteral("applyFound"));
    auto *leave = makeButton(QStringLiteral("close"), tr("Leave as it is"));
    connect(leave, &QPushButton::clicked, this, &FilesCard::leavePreview);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(leave);
    buttons->addStretch();
    layout->addWidget(m_foundSummary);
    layout->addWidget(m_foundTable);
    layout->addLayout(buttons);
    return part;
}

void FilesCard::reset()
{
    m_found.clear();
    m_foundPart->hide();
    m_isWorking = false;
    m_model.setTroubles({});
    showStatus();
}

/// The first look at the card: somebody wants to know.
void FilesCard::refresh()
{
    if (!m_checker.status())
        m_checker.check(FileChecker::Where::Quietly);
    showStatus();
}

void FilesCard::showStatus()
{
    const QLocale locale;
    const auto &status = m_checker.status();
    const qint64 troubles = status ? status->missing + status->changed : 0;
    QString summary = tr("The files have not been looked at yet.");
    if (status && status->images == 0)
        summary = tr("There are no images yet.");
    else if (status && troubles == 0)
        summary = tr("All %n image(s) are in their places.", nullptr, int(status->images));
    else if (status)
        summary = tr("Of %1 images %2 are missing, and in the place of %3 is other content.")
                      .arg(locale.toString(status->images), locale.toString(status->missing), locale.toString(status->changed));
    m_summary->setText(summary);
    setTone(m_summary, troubles > 0 ? QStringLiteral("warning") : QString());

    if (m_checker.isStalled())
        m_state->setText(tr("The folder of the images does not answer. The check goes on when it does."));
    else if (m_checker.isRunning())
        m_state->setText(tr("Looking for the files…"));
    else if (status)
        m_state->setText(troubles > 0 ? tr("Nothing is lost: these images stay in the project with their labels, and are shown again as soon as their files are back.")
                                      : tr("Checked at %1.").arg(locale.toString(status->at.time(), QLocale::ShortFormat)));
    else
        m_state->setText({});
    if (status && m_model.troubles().size() + status->troubles.size() > 0)
        m_model.setTroubles(status->troubles);
    m_table->setVisible(troubles > 0);
    fitRows(m_table, qMin(kRowsInView, int(troubles)));
    m_look->setVisible(troubles > 0);
    m_look->setEnabled(!m_isWorking);
    m_check->setEnabled(!m_checker.isRunning());
}

void FilesCard::open(int row)
{
    QList<ImageId> images;
    for (const FileTrouble &trouble : m_model.troubles())
        images.append(trouble.image);
    session().review(images, row);
}

void FilesCard::chooseFolder()
{
    const QString start = m_lastFolder.isEmpty() ? QDir(projectPath()).filePath(QStringLiteral("..")) : m_lastFolder;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder in which the images may be now"), start);
    if (!folder.isEmpty())
        lookIn(folder);
}

void FilesCard::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    m_apply->setEnabled(!isWorking && !m_found.isEmpty());
    showStatus();
}

void FilesCard::lookIn(const QString &folder)
{
    if (m_isWorking || projectPath().isEmpty())
        return;
    m_lastFolder = folder;
    setWorking(true);
    Job *job = runJob<RelinkReport>(
        tr("Looking for missing images"),
        [folder, path = projectPath()](Progress &progress) { return previewRelink(*Project::open(path), folder, progress); }, this,
        [this, path = projectPath()](const RelinkReport &report) {
            if (path == projectPath())
                showFound(report);
        });
    connect(job, &Job::finished, this, [this] { setWorking(false); });
    session().track(job);
}

void FilesCard::showFound(const RelinkReport &report)
{
    const QLocale locale;
    m_found = report.files;
    qint64 renamed = 0;
    QList<QStringList> rows;
    for (const FoundFile &file : report.files) {
        renamed += file.isRenamed();
        if (rows.size() < kMostFoundRows)
            rows.append({QDir::toNativeSeparators(file.before), QDir::toNativeSeparators(file.after), file.isRenamed() ? tr("renamed") : tr("moved")});
    }
    const qint64 left = report.missing.size() + report.changed.size();
    m_foundSummary->setText(m_found.isEmpty()
            ? tr("None of them is in %1.").arg(QDir::toNativeSeparators(m_lastFolder))
            : tr("In %1: %2 moved, %3 renamed; %4 are still missing. Nothing is changed before you apply.")
                  .arg(QDir::toNativeSeparators(m_lastFolder), locale.toString(report.found - renamed), locale.toString(renamed), locale.toString(left)));
    fillReportTable(m_foundTable, rows);
    m_foundTable->setVisible(!rows.isEmpty());
    m_apply->setVisible(!rows.isEmpty());
    m_foundPart->show();
}

void FilesCard::leavePreview()
{
    m_found.clear();
    m_foundPart->hide();
}

void FilesCard::apply()
{
    if (m_isWorking || m_found.isEmpty())
        return;
    setWorking(true);
    Job *job = runJob<qint64>(
        tr("Giving images their files"),
        [files = m_found, path = projectPath()](Progress &progress) { return applyRelink(*Project::open(path), files, progress); }, this,
        [this](const qint64 &found) {
            leavePreview();
            session().showMessage(MessageKind::Good, tr("%n image(s) have their files again.", nullptr, int(found)));
            Q_EMIT session().imagesChanged();
        });
    connect(job, &Job::finished, this, [this] {
        setWorking(false);
        m_checker.check(FileChecker::Where::Quietly);
    });
    session().track(job);
}

} // namespace taxon
