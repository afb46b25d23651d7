#include "app/workbench/data/class_card.h"

#include "app/workbench/data/class_changes_list.h"
#include "app/workbench/data/class_details.h"
#include "app/workbench/data/class_scale_row.h"
#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr int kMostRows = 12;
constexpr int kHistoryHeight = 260;

} // namespace

ClassCard::ClassCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new ClassTableModel(this))
    , m_list(new QTreeView)
    , m_name(new QLineEdit)
    , m_scale(new ClassScaleRow)
    , m_details(new ClassDetails(session))
    , m_historyButton(makeButton(QStringLiteral("clock"), tr("History")))
    , m_history(new ClassChangesList)
{
    setProperty("card", true);
    buildList();
    build();
    connect(m_model, &ClassTableModel::renameWanted, this,
        [this](ClassId id, const QString &name) { change([&](ClassStore &classes) { classes.rename(id, name); }); });
    // Queued: the view is still in the middle of its drop.
    connect(m_model, &ClassTableModel::orderWanted, this,
        [this](const QList<ClassId> &order) { change([&](ClassStore &classes) { classes.reorder(order); }); }, Qt::QueuedConnection);
    connect(m_model, &ClassTableModel::numberWanted, this, &ClassCard::declareNumber, Qt::QueuedConnection);
    connect(m_scale, &ClassScaleRow::levelChosen, this, &ClassCard::declareLevel);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClassCard::showChosen);
    connect(m_details, &ClassDetails::changeWanted, this, &ClassCard::change);
    connect(m_history, &ClassChangesList::undoWanted, this,
        [this](ClassChangeId id) { change([id](ClassStore &classes) { classes.history().undo(id); }); });
    connect(m_history, &ClassChangesList::redoWanted, this,
        [this](ClassChangeId id) { change([id](ClassStore &classes) { classes.history().redo(id); }); });
    connect(&session, &Session::projectChanged, this, [this] { m_use.clear(); });
    connect(&session, &Session::classesChanged, this, &ClassCard::reload);
}

void ClassCard::buildList()
{
    m_list->setObjectName(QStringLiteral("classList"));
    m_list->setAccessibleName(tr("Classes"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setDragDropOverwriteMode(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ClassTableModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(ClassTableModel::Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ClassTableModel::Labels, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ClassTableModel::State, QHeaderView::ResizeToContents);
    const auto shortcut = [this](const QKeySequence &key, int by) {
        auto *move = new QShortcut(key, m_list);
        move->setContext(Qt::WidgetShortcut);
        connect(move, &QShortcut::activated, this, [this, by] { this->move(by); });
    };
    shortcut(Qt::ALT | Qt::Key_Up, -1);
    shortcut(Qt::ALT | Qt::Key_Down, 1);
}

void ClassCard::build()
{
    m_name->setPlaceholderText(tr("Name of a new class"));
    m_name->setAccessibleName(tr("Name of a new class"));
    m_name->setObjectName(QStringLiteral("newClass"));
    auto *add = makeButton(QStringLiteral("plus"), tr("Add"));
    connect(add, &QPushButton::clicked, this, &ClassCard::add);
    connect(m_name, &QLineEdit::returnPressed, this, &ClassCard::add);
    auto *up = makeIconButton(QStringLiteral("up"), tr("Move the class up (Alt+Up)"));
    auto *down = makeIconButton(QStringLiteral("down"), tr("Move the class down (Alt+Down)"));
    connect(up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(down, &QToolButton::clicked, this, [this] { move(1); });

    auto *text = makeMutedLabel(tr("F2 or a double click changes a name, dragging the order. No label is lost by any change."), TextSize::Small);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(add);
    line->addWidget(up);
    line->addWidget(down);

    m_historyButton->setCheckable(true);
    m_historyButton->setObjectName(QStringLiteral("classHistory"));
    m_historyButton->setToolTip(tr("Every change of the classes, with who made it; each can be undone"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_history);
    scroll->setFixedHeight(kHistoryHeight);
    scroll->hide();
    connect(m_historyButton, &QPushButton::toggled, this, [this, scroll](bool on) {
        scroll->setVisible(on);
        showHistory();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Classes"), TextSize::Large));
    layout->addWidget(text);
    layout->addWidget(m_list);
    layout->addLayout(line);
    layout->addWidget(m_scale);
    layout->addWidget(m_details);
    layout->addWidget(m_historyButton, 0, Qt::AlignLeft);
    layout->addWidget(scroll);
}

void ClassCard::reload()
{
    if (!m_session.project()) {
        m_model->setRows({});
        m_details->show({}, {});
        return;
    }
    const ClassId before = chosen();
    m_session.attempt([this] {
        Project &project = *m_session.project();
        m_model->setRows(classRows(project.classes().every(), m_use, project.classScale().values()));
        showScale();
    });
    fitList();
    if (const int row = m_model->rowOf(before); row >= 0 && before != chosen())
        m_list->setCurrentIndex(m_model->index(row, 0));
    showChosen();
    showHistory();
}

void ClassCard::setUse(const QHash<ClassId, ClassUse> &use)
{
    m_use = use;
    reload();
}

void ClassCard::choose(ClassId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->setFocus();
}

void ClassCard::fitList()
{
    const int rows = qBound(1, m_model->rowCount(), kMostRows);
    const int row = qMax(m_list->sizeHintForRow(0), m_list->fontMetrics().height() + space::kTiny);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * row + 2 * m_list->frameWidth() + 2);
    m_list->setVisible(m_model->rowCount() > 0);
}

ClassId ClassCard::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? ClassId() : m_model->rows()[row].item.id;
}

void ClassCard::showChosen()
{
    m_details->show(m_model->rows(), chosen());
}

void ClassCard::showHistory()
{
    if (m_historyButton->isChecked() && m_session.project())
        m_session.attempt([this] { m_history->show(*m_session.project()); });
}

void ClassCard::add()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    if (change([&](ClassStore &classes) { classes.add(name); }))
        m_name->clear();
    m_name->setFocus();
}

void ClassCard::move(int by)
{
    const int row = m_list->currentIndex().row();
    if (const QList<ClassId> order = m_model->orderWith(row, by < 0 ? row - 1 : row + 2); row >= 0 && row + by >= 0 && !order.isEmpty())
        change([&](ClassStore &store) { store.reorder(order); });
}

void ClassCard::showScale()
{
    const ScaleLevel level = m_session.project()->classScale().level();
    m_model->setScale(level);
    m_list->setColumnHidden(ClassTableModel::Number, level == ScaleLevel::Nominal);
    QStringList lowToHigh;
    QStringList missing;
    const QList<std::pair<ClassId, double>> scale = scaleNow();
    for (const auto &[id, number] : scale) {
        const ClassRow &row = m_model->rows()[m_model->rowOf(id)];
        (row.number ? lowToHigh : missing) << row.item.name;
    }
    m_scale->show(level, lowToHigh, missing);
}

QList<std::pair<ClassId, double>> ClassCard::scaleNow() const
{
    QList<std::pair<ClassId, double>> scale;
    double last = 0;
    for (const ClassRow &row : m_model->rows())
        if (row.number)
            last = std::max(last, *row.number);
    for (const ClassRow &row : m_model->rows())
        if (row.item.state == ClassState::Active || row.item.state == ClassState::Retired)
            scale.append({row.item.id, row.number ? *row.number : ++last});
    std::sort(scale.begin(), scale.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return scale;
}

void ClassCard::declareLevel(ScaleLevel level)
{
    QList<std::pair<ClassId, double>> scale = level == ScaleLevel::Nominal ? QList<std::pair<ClassId, double>>() : scaleNow();
    if (level == ScaleLevel::Ordinal)
        for (qsizetype place = 0; place < scale.size(); ++place)
            scale[place].second = double(place + 1);
    change([&](ClassStore &classes) { m_session.project()->classScale().declare(level, scale, classes.history()); });
}

// A rank moves the class there; a number is taken as it is.
void ClassCard::declareNumber(ClassId id, double number)
{
    QList<std::pair<ClassId, double>> scale = scaleNow();
    const auto same = [id](const auto &one) { return one.first == id; };
    const auto from = std::find_if(scale.begin(), scale.end(), same) - scale.begin();
    if (from == scale.size())
        return;
    const ScaleLevel level = m_session.project()->classScale().level();
    scale[from].second = number;
    if (level == ScaleLevel::Ordinal) {
        scale.move(from, qsizetype(std::clamp(std::round(number), 1.0, double(scale.size()))) - 1);
        for (qsizetype place = 0; place < scale.size(); ++place)
            scale[place].second = double(place + 1);
    }
    change([&](ClassStore &classes) { m_session.project()->classScale().declare(level, scale, classes.history()); });
}

bool ClassCard::change(const std::function<void(ClassStore &)> &action)
{
    Project *project = m_session.project();
    const bool isDone = project && m_session.attempt([&] {
        ClassStore &classes = project->classes();
        classes.setAuthor(m_session.annotator().isValid() ? std::optional(m_session.annotator()) : std::nullopt);
        action(classes);
    });
    if (!isDone) {
        reload();
        return false;
    }
    Q_EMIT m_session.classesChanged();
    Q_EMIT m_session.labelsChanged({}); // what labels count as
    return true;
}

} // namespace taxon
