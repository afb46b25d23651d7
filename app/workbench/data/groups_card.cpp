#include "app/workbench/data/groups_card.h"

#include "app/workbench/data/report_table.h"
#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

namespace taxon {
namespace {

constexpr int kAfterTypingMs = 250;

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    return label;
}

QFormLayout *formIn(QWidget *part)
{
    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    return form;
}

QString fileName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

} // namespace

GroupsCard::GroupsCard(Session &session, QWidget *parent)
    : DataCard(session, tr("Groups"), parent)
    , m_current(wrapped(makeLabel({})))
    , m_way(new QComboBox)
    , m_parts(new QStackedWidget)
    , m_level(new QComboBox)
    , m_preset(new QComboBox)
    , m_pattern(new QLineEdit)
    , m_table(new QLineEdit)
    , m_column(new QComboBox)
    , m_summary(wrapped(makeLabel({})))
    , m_groups(makeReportTable({tr("Group"), tr("Images")}))
    , m_examples(makeReportTable({tr("File"), tr("Group")}))
    , m_apply(makePrimaryButton(tr("Apply")))
    , m_clear(makeButton(QStringLiteral("trash"), tr("No groups")))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &GroupsCard::preview);
    connect(m_way, &QComboBox::currentIndexChanged, this, [this](int way) {
        m_parts->setVisible(way >= 0);
        m_parts->setCurrentIndex(qMax(0, way));
    });
    for (QComboBox *box : {m_way, m_level, m_column})
        connect(box, &QComboBox::currentIndexChanged, this, &GroupsCard::previewSoon);
    connect(m_pattern, &QLineEdit::textChanged, this, &GroupsCard::previewSoon);
    connect(m_preset, &QComboBox::activated, this, [this](int index) { m_pattern->setText(m_preset->itemData(index).toString()); });
    connect(m_table, &QLineEdit::editingFinished, this, [this] { setTable(m_table->text()); });
    connect(m_apply, &QPushButton::clicked, this, &GroupsCard::apply);
    connect(m_clear, &QPushButton::clicked, this, &GroupsCard::clear);
    reset();
}

void GroupsCard::build()
{
    m_way->addItems({tr("A folder above the image"), tr("The file's name"), tr("A table (CSV)")});
    m_way->setPlaceholderText(tr("Choose…"));
    m_way->setAccessibleName(tr("What names the group"));
    m_way->setObjectName(QStringLiteral("groupWay"));
    m_current->setObjectName(QStringLiteral("groupsCurrent"));
    m_summary->setObjectName(QStringLiteral("groupsSummary"));
    m_parts->addWidget(makeFolderPart());
    m_parts->addWidget(makeNamePart());
    m_parts->addWidget(makeTablePart());
    auto *way = new QWidget;
    formIn(way)->addRow(tr("Named by"), m_way);

    content().addWidget(wrapped(makeMutedLabel(
        tr("Images of one patient, plant or lot resemble each other. As a group they are never divided between training and test, "
           "so that a network cannot pass by having seen the same patient before."))));
    content().addWidget(m_current);
    content().addWidget(way);
    content().addWidget(m_parts);
    content().addWidget(makePreviewPart());
}

QWidget *GroupsCard::makeFolderPart()
{
    m_level->setObjectName(QStringLiteral("groupLevel"));
    m_level->setAccessibleName(tr("Folder"));
    auto *part = new QWidget;
    formIn(part)->addRow(tr("Folder"), m_level);
    return part;
}

QWidget *GroupsCard::makeNamePart()
{
    m_preset->addItem(tr("Choose a usual one…"), QString());
    m_preset->addItem(tr("What stands before the first _"), QStringLiteral("^([^_]+)_"));
    m_preset->addItem(tr("What stands before the first -"), QStringLiteral("^([^-]+)-"));
    m_preset->addItem(tr("What stands before the last _"), QStringLiteral("^(.+)_[^_]*$"));
    m_preset->addItem(tr("The first number"), QStringLiteral("(\\d+)"));
    m_preset->addItem(tr("Letters with the number after them"), QStringLiteral("(\\p{L}+\\d+)"));
    m_preset->addItem(tr("The first four characters"), QStringLiteral("^(.{4})"));
    m_preset->setObjectName(QStringLiteral("groupPreset"));
    m_preset->setAccessibleName(tr("Usual patterns"));
    m_pattern->setObjectName(QStringLiteral("groupPattern"));
    m_pattern->setAccessibleName(tr("Pattern of the file's name"));
    m_pattern->setPlaceholderText(QStringLiteral("^([^_]+)_"));
    m_pattern->setToolTip(tr("A regular expression. What its one pair of round brackets finds in the file's name is the group."));
    auto *part = new QWidget;
    QFormLayout *form = formIn(part);
    form->addRow(tr("Usual ones"), m_preset);
    form->addRow(tr("Pattern"), m_pattern);
    return part;
}

QWidget *GroupsCard::makeTablePart()
{
    m_table->setObjectName(QStringLiteral("groupTable"));
    m_table->setAccessibleName(tr("Table of groups"));
    m_table->setPlaceholderText(tr("A file with a column image and a column of groups"));
    m_column->setObjectName(QStringLiteral("groupColumn"));
    m_column->setAccessibleName(tr("Column of groups"));
    auto *choose = makeButton(QStringLiteral("folder"), tr("Choose…"));
    connect(choose, &QPushButton::clicked, this, &GroupsCard::browse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_table, 1);
    line->addWidget(choose);
    auto *part = new QWidget;
    QFormLayout *form = formIn(part);
    form->addRow(tr("Table"), line);
    form->addRow(tr("Column"), m_column);
    return part;
}

QWidget *GroupsCard::makePreviewPart()
{
    m_apply->setObjectName(QStringLiteral("applyGroups"));
    m_clear->setObjectName(QStringLiteral("clearGroups"));
    m_clear->setToolTip(tr("Takes the group from every image; labels stay."));
    m_groups->setObjectName(QStringLiteral("groupCounts"));
    m_groups->setAccessibleName(tr("Groups and their images"));
    m_examples->setObjectName(QStringLiteral("groupExamples"));
    m_examples->setAccessibleName(tr("Examples"));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, space::kSmall, 0, 0);
    layout->setSpacing(space::kSmall);
    auto *tables = new QHBoxLayout;
    tables->addWidget(m_examples, 3, Qt::AlignTop);
    tables->addWidget(m_groups, 2, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    layout->addWidget(m_summary);
    layout->addLayout(tables);
    layout->addLayout(buttons);
    return part;
}

void GroupsCard::reset()
{
    m_isFilled = false;
    m_isReadingCurrent = false;
    m_previewed = {};
    m_current->clear();
    m_summary->clear();
    m_groups->hide();
    m_examples->hide();
    m_apply->setEnabled(false);
    m_clear->setEnabled(false);
}

void GroupsCard::refresh()
{
    m_isReadingCurrent = true;
    read<Current>(tr("Counting groups"), &GroupsCard::readCurrent, [this](const Current &current) {
        m_isReadingCurrent = false;
        showCurrent(current);
    });
}

GroupsCard::Current GroupsCard::readCurrent(Project &project, Progress &progress)
{
    QHash<ImageId, QString> keys;
    ImageOrigins origins;
    project.images().forEachOrigin([&](ImageId id, const QString &path, const QString &key) {
        progress.throwIfCancelled();
        origins.emplace_back(id, path);
        keys.insert(id, key);
    });
    const GroupRule folder = GroupRule::folderLevel(1);
    const bool isFolderClass = doGroupsNameClasses(project, origins, [&](ImageId, const QString &path) { return folder.keyOf(path); });
    return {.rule = currentGroupRule(project),
        .table = currentGroupTable(project),
        .keys = previewGroups(origins, keys, progress),
        .sample = origins.empty() ? QString() : origins.front().second,
        .isFolderClass = isFolderClass};
}

void GroupsCard::showCurrent(const Current &current)
{
    const QLocale locale;
    QString text = tr("No groups yet: only images of the same content are kept together.");
    if (current.keys.grouped > 0)
        text = tr("Now: groups: %1, with together %2 images; alone: %3.")
                   .arg(locale.toString(current.keys.groups), locale.toString(current.keys.grouped),
                       locale.toString(current.keys.images - current.keys.grouped));
    if (!current.rule.isEmpty() || !current.table.isEmpty())
        text += QLatin1Char(' ') + tr("Images that come later get theirs in the same way.");
    m_current->setText(text);
    m_clear->setEnabled(current.keys.grouped > 0 || !current.rule.isEmpty() || !current.table.isEmpty());
    if (!std::exchange(m_isFilled, true)) {
        fillLevels(current.sample);
        m_pattern->setText(current.rule.expression());
        m_level->setCurrentIndex(qMax(0, current.rule.level() - 1));
        const bool isNothing = current.rule.isEmpty() && current.table.isEmpty() && current.isFolderClass;
        m_way->setCurrentIndex(!current.table.isEmpty() ? ByTable : !current.rule.expression().isEmpty() ? ByName : isNothing ? -1 : ByFolder);
        if (!current.table.isEmpty()) {
            m_column->clear();
            m_column->addItem(current.table.column, current.table.column);
            setTable(current.table.path);
        }
    }
    previewSoon();
}

/// With the names that the folders of a real image have.
void GroupsCard::fillLevels(const QString &sample)
{
    const QStringList folders = sample.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    m_level->clear();
    for (int level = 1; level <= qBound(1, int(folders.size()) - 1, kMaxFolderLevel); ++level) {
        const QString name = folders.value(folders.size() - 1 - level);
        const QString which = level == 1 ? tr("The folder that holds the image") : tr("%1 folders up").arg(level);
        m_level->addItem(name.isEmpty() ? which : tr("%1, such as \"%2\"").arg(which, name));
    }
}

void GroupsCard::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Table of groups"), m_table->text(), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        setTable(path);
}

void GroupsCard::setTable(const QString &path)
{
    const QString trimmed = path.trimmed();
    m_way->setCurrentIndex(ByTable);
    m_table->setText(QDir::toNativeSeparators(trimmed));
    if (trimmed.isEmpty() || projectPath().isEmpty())
        return;
    // Not on the job bar: it reads one line, only a stalled network takes longer.
    runJob<QStringList>(
        tr("Looking at the table"),
        [trimmed](Progress &) {
            try {
                return groupTableColumns(trimmed);
            } catch (const Error &) { // the preview says what is wrong
                return QStringList();
            }
        },
        this, [this, trimmed](const QStringList &columns) {
            if (QDir::fromNativeSeparators(m_table->text()) == QDir::fromNativeSeparators(trimmed))
                showColumns(columns);
        });
}

void GroupsCard::showColumns(const QStringList &columns)
{
    static const QStringList kUsual = QStringLiteral("group,patient,subject,plant,lot,batch").split(QLatin1Char(','));
    const QString before = m_column->currentText();
    m_column->clear();
    int usual = 0;
    for (const QString &column : columns) {
        if (usual == 0 && kUsual.contains(column, Qt::CaseInsensitive))
            usual = m_column->count();
        m_column->addItem(column, column);
    }
    m_column->setCurrentIndex(columns.contains(before) ? int(columns.indexOf(before)) : usual);
    previewSoon();
}

GroupsCard::Wanted GroupsCard::wanted() const
{
    Wanted wanted;
    if (m_way->currentIndex() < 0) {
        wanted.trouble = tr("The folders name the classes here, so they are no groups. Choose what names the patient, plant or lot, if something does.");
        return wanted;
    }
    try {
        if (m_way->currentIndex() == ByFolder)
            wanted.rule = GroupRule::folderLevel(m_level->currentIndex() + 1);
        else if (m_way->currentIndex() == ByTable)
            wanted.table = {QDir::fromNativeSeparators(m_table->text().trimmed()), m_column->currentData().toString()};
        else if (!m_pattern->text().isEmpty())
            wanted.rule = GroupRule::pattern(m_pattern->text());
    } catch (const Error &error) { // while a person types, it belongs beside the field
        wanted.trouble = error.message();
    }
    return wanted;
}

void GroupsCard::previewSoon()
{
    m_apply->setEnabled(false);
    if (!m_isReadingCurrent)
        dropReading(); // a preview of what the controls said before
    m_soon.start();
}

void GroupsCard::preview()
{
    if (projectPath().isEmpty() || !isVisible() || m_isReadingCurrent)
        return; // what is read now ends with a preview
    m_previewed = wanted();
    if (!m_previewed.isUsable()) {
        dropReading();
        Preview nothing;
        nothing.trouble = m_previewed.trouble;
        return showPreview(nothing);
    }
    read<Preview>(
        tr("Trying groups"), [wanted = m_previewed](Project &project, Progress &progress) { return readPreview(project, wanted, progress); },
        [this](const Preview &preview) { showPreview(preview); });
}

GroupsCard::Preview GroupsCard::readPreview(Project &project, const Wanted &wanted, Progress &progress)
{
    const ImageOrigins origins = imageOrigins(project);
    if (wanted.table.isEmpty())
        return {.groups = previewGroups(origins, wanted.rule, progress),
            .unmatched = {},
            .trouble = {},
            .isClasses = doGroupsNameClasses(project, origins, [&](ImageId, const QString &path) { return wanted.rule.keyOf(path); })};
    try {
        const GroupTable table = readGroupTable(wanted.table.path, wanted.table.column, origins, progress);
        return {.groups = previewGroups(origins, table.keys, progress),
            .unmatched = table.unmatched,
            .trouble = {},
            .isClasses = doGroupsNameClasses(project, origins, [&](ImageId id, const QString &) { return table.keys.value(id); })};
    } catch (const Error &error) { // told beside the file, not as a message of the window
        return {.groups = {}, .unmatched = {}, .trouble = error.message()};
    }
}

void GroupsCard::showPreview(const Preview &preview)
{
    const QLocale locale;
    const GroupPreview &groups = preview.groups;
    QString text = preview.trouble;
    if (text.isEmpty() && m_previewed.isUsable()) {
        text = tr("Groups: %1, with together %2 images; alone: %3.")
                   .arg(locale.toString(groups.groups), locale.toString(groups.grouped), locale.toString(groups.images - groups.grouped));
        if (groups.groups == 1 && groups.grouped == groups.images)
            text += QLatin1Char(' ') + tr("All images in one group cannot be split.");
        if (preview.isClasses)
            text += QLatin1Char(' ') + tr("These groups are the classes: kept whole, each class would lie in one part of the split, and nothing could be tested. Choose what names the patient, plant or lot.");
        if (!preview.unmatched.isEmpty())
            text += QLatin1Char(' ') + tr("%n name(s) in the table are no image, or more than one: %1.", nullptr, int(preview.unmatched.size()))
                                           .arg(preview.unmatched.mid(0, 3).join(QStringLiteral(", ")));
    }
    m_summary->setText(text);
    setTone(m_summary, preview.isClasses ? QStringLiteral("warning")
            : preview.trouble.isEmpty() || m_way->currentIndex() < 0 ? QString()
                                                                     : QStringLiteral("bad"));
    QList<QStringList> rows;
    for (const auto &[key, images] : groups.largestGroups)
        rows.append({key, locale.toString(images)});
    m_groups->setVisible(!rows.isEmpty());
    fillReportTable(m_groups, rows);
    rows.clear();
    for (const auto &[path, key] : groups.examples)
        rows.append({fileName(path), key.isEmpty() ? tr("none") : key});
    m_examples->setVisible(!rows.isEmpty());
    fillReportTable(m_examples, rows);
    m_apply->setEnabled(!m_isWorking && preview.trouble.isEmpty() && groups.grouped > 0 && !preview.isClasses);
    m_apply->setToolTip(preview.isClasses ? tr("Groups that are the classes cannot be split.") : QString());
}

void GroupsCard::apply()
{
    if (!m_previewed.isUsable())
        return;
    run(tr("Grouping images"), [wanted = m_previewed](Project &project, Progress &progress) {
        return wanted.table.isEmpty() ? applyGroups(project, wanted.rule, progress) : applyGroupTable(project, wanted.table, progress);
    });
}

void GroupsCard::clear()
{
    run(tr("Taking groups away"), [](Project &project, Progress &progress) { return applyGroups(project, {}, progress); });
}

void GroupsCard::run(const QString &title, const std::function<GroupPreview(Project &, Progress &)> &work)
{
    if (m_isWorking || projectPath().isEmpty())
        return;
    m_isWorking = true;
    m_apply->setEnabled(false);
    Job *job = runJob<GroupPreview>(
        title, [work, path = projectPath()](Progress &progress) { return work(*Project::open(path), progress); }, this,
        [this](const GroupPreview &preview) {
            session().showMessage(MessageKind::Good, preview.grouped > 0 ? tr("%n group(s) are kept together by the next split.", nullptr, int(preview.groups)) : tr("No image belongs to a group now."));
            Q_EMIT session().imagesChanged();
        });
    connect(job, &Job::finished, this, [this] {
        m_isWorking = false;
        markStale();
    });
    session().track(job);
}

} // namespace taxon
