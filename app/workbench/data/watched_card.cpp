#include "app/workbench/data/watched_card.h"

#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace taxon {

WatchedCard::WatchedCard(Session &session, FolderWatch &watch, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_watch(watch)
    , m_labels(new QCheckBox(tr("Folder names give the labels")))
    , m_copy(new QCheckBox(tr("Copy the images into the project folder")))
    , m_add(makeButton(QStringLiteral("folder"), tr("Watch a folder…")))
    , m_table(makeReportTable({tr("Folder"), tr("State"), tr("New")}))
    , m_look(makeButton(QStringLiteral("search"), tr("Look now")))
    , m_pause(makeButton(QStringLiteral("pause"), tr("Pause")))
    , m_remove(makeButton(QStringLiteral("trash"), tr("Watch no more")))
{
    setProperty("card", true);
    build();
    connect(m_add, &QPushButton::clicked, this, &WatchedCard::browse);
    connect(m_look, &QPushButton::clicked, &m_watch, &FolderWatch::lookNow);
    connect(m_pause, &QPushButton::clicked, this, &WatchedCard::pause);
    connect(m_remove, &QPushButton::clicked, this, &WatchedCard::remove);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &WatchedCard::updateButtons);
    connect(&m_watch, &FolderWatch::changed, this, &WatchedCard::show);
    show();
}

void WatchedCard::build()
{
    m_add->setObjectName(QStringLiteral("watchFolder"));
    m_table->setObjectName(QStringLiteral("watchedFolders"));
    m_table->setAccessibleName(tr("Watched folders"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_look->setObjectName(QStringLiteral("lookNow"));
    m_pause->setObjectName(QStringLiteral("pauseWatching"));
    m_remove->setObjectName(QStringLiteral("removeWatched"));
    m_remove->setToolTip(tr("The images that came from it stay in the project."));
    m_labels->setObjectName(QStringLiteral("watchLabels"));
    m_labels->setToolTip(tr("The nearest folder whose name is a class gives the label, as a given label."));
    m_copy->setObjectName(QStringLiteral("watchCopy"));
    auto *text = makeMutedLabel(tr("New images in these folders come into the project by themselves, while it is open here or with \"taxon watch\"."));
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Watched folders"), TextSize::Large));
    layout->addWidget(text);
    layout->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_look, m_pause, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_labels);
    layout->addWidget(m_copy);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch();
    layout->addLayout(line);
}

void WatchedCard::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder to watch"));
    if (!folder.isEmpty())
        add(folder);
}

void WatchedCard::add(const QString &folder)
{
    m_watch.set({.path = folder, .labelsFromFolders = m_labels->isChecked(), .copiesImages = m_copy->isChecked(), .isPaused = false, .seen = {}});
}

void WatchedCard::show()
{
    const auto before = selected();
    const QLocale locale;
    m_shown = m_watch.folders();
    QList<QStringList> rows;
    int current = -1;
    for (const FolderWatch::Status &status : std::as_const(m_shown)) {
        if (before && status.folder.path == before->folder.path)
            current = int(rows.size());
        rows.append({QDir::toNativeSeparators(status.folder.path), stateText(status), status.added > 0 ? locale.toString(status.added) : QString()});
    }
    fillReportTable(m_table, rows);
    for (int row = 0; row < rows.size(); ++row)
        m_table->item(row, 1)->setToolTip(rows[row][1] + QLatin1Char('\n') + optionsText(m_shown[row].folder));
    if (current < 0 && rows.size() == 1)
        current = 0;
    if (current >= 0)
        m_table->selectRow(current);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_look, m_pause, m_remove})
        widget->setVisible(!rows.isEmpty());
    m_add->setEnabled(m_session.project());
    updateButtons();
}

QString WatchedCard::stateText(const FolderWatch::Status &status)
{
    switch (status.state) {
    case FolderWatch::State::Paused: return tr("paused");
    case FolderWatch::State::Reading: return tr("reading…");
    case FolderWatch::State::NotAnswering: return tr("does not answer");
    case FolderWatch::State::NotReachable: return tr("not reachable");
    case FolderWatch::State::Failed: return status.trouble;
    case FolderWatch::State::Waiting: break;
    }
    return status.looked.isValid() ? tr("looked at %1").arg(QLocale().toString(status.looked.time(), QLocale::ShortFormat)) : tr("looking…");
}

QString WatchedCard::optionsText(const WatchedFolder &folder)
{
    QStringList options{folder.labelsFromFolders ? tr("folder names give the labels") : tr("images come in unlabeled")};
    options.append(folder.copiesImages ? tr("images are copied into the project") : tr("images stay where they are"));
    return options.join(QStringLiteral("; "));
}

std::optional<FolderWatch::Status> WatchedCard::selected() const
{
    const QList<QTableWidgetItem *> items = m_table->selectedItems();
    const int row = items.isEmpty() ? -1 : items.first()->row();
    return row >= 0 && row < m_shown.size() ? std::optional(m_shown[row]) : std::nullopt;
}

void WatchedCard::updateButtons()
{
    const auto status = selected();
    const bool isPaused = status && status->folder.isPaused;
    m_pause->setEnabled(status.has_value());
    m_remove->setEnabled(status.has_value());
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
}

void WatchedCard::pause()
{
    if (const auto status = selected()) {
        WatchedFolder folder = status->folder;
        folder.isPaused = !folder.isPaused;
        m_watch.set(folder);
    }
}

void WatchedCard::remove()
{
    if (const auto status = selected())
        m_watch.remove(status->folder.path);
}

} // namespace taxon
