#include "app/workbench/label/key_editor.h"

#include "app/workbench/label/key_names.h"
#include "app/workbench/label/key_table_model.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace taxon {

QHash<QString, QString> keysOfWindow(const QWidget &widget)
{
    QHash<QString, QString> keys{
        {QStringLiteral("Esc"), KeyEditor::tr("Leave")},
        {QStringLiteral("Tab"), KeyEditor::tr("Go to the next button")},
        {QStringLiteral("?"), KeyEditor::tr("Keys of this page")},
        {QStringLiteral("F1"), KeyEditor::tr("Guide to this page")},
    };
    const QWidget *window = widget.window();
    const QList<QAction *> actions = window->actions();
    for (const QAction *action : actions)
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText), action->text());
    const QList<QShortcut *> shortcuts = window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts)
        if (const QString key = shortcut->key().toString(QKeySequence::PortableText); !key.isEmpty() && !keys.contains(key))
            keys.insert(key, KeyEditor::tr("a key of the window"));
    return keys;
}

KeyEditor::KeyEditor(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_model(new KeyTableModel(session, keysOfWindow(*parent), this))
    , m_table(new QTableView)
    , m_message(makeLabel({}))
    , m_offer(new QPushButton)
    , m_change(makePrimaryButton(tr("Change the key")))
{
    setWindowTitle(tr("Keys of the Label page"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 640);
    m_filtered.setSourceModel(m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_model, &KeyTableModel::commandKeysChanged, this, &KeyEditor::commandKeysChanged);
    build();
    m_table->selectRow(0);
    say(tr("Choose a row and press Enter, then the new key. Delete gives the row its usual key again."));
    m_table->setFocus();
}

void KeyEditor::build()
{
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Find a class or command"));
    search->setAccessibleName(tr("Find a class or command"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    m_table->setModel(&m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("Classes and commands with their keys"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setSectionResizeMode(KeyTableModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(KeyTableModel::Key, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(KeyTableModel::Key, 150);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &KeyEditor::beginCapture);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_filtered.mapToSource(index).row() != m_capturedRow)
            endCapture();
    });
    // Two lines always, so that nothing moves.
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] { const auto act = m_offered; offer({}, {}); act(); });

    auto *reset = makeButton(QStringLiteral("reset"), tr("Reset to defaults"));
    reset->setToolTip(tr("All classes and commands get the keys that the program chooses"));
    auto *close = makeButton(QStringLiteral("check"), tr("Done"));
    for (QPushButton *button : {m_change, reset, close, m_offer})
        button->setAutoDefault(false); // Enter belongs to the table
    connect(m_change, &QPushButton::clicked, this, [this] { m_table->setFocus(); beginCapture(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(reset, &QPushButton::clicked, this, [this] {
        endCapture();
        m_model->restoreAll();
        say(tr("All keys are the usual ones again."));
        offer(tr("Undo"), [this] { m_model->takeRestoreBack(); say(tr("The keys are as they were.")); });
    });

    auto *answer = new QHBoxLayout;
    answer->addWidget(m_message, 1);
    answer->addWidget(m_offer);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_change);
    buttons->addStretch();
    buttons->addWidget(reset);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(search);
    layout->addWidget(m_table, 1);
    layout->addLayout(answer);
    layout->addLayout(buttons);
}

QString KeyEditor::message() const
{
    return m_message->text();
}

void KeyEditor::editClass(ClassId label)
{
    const QModelIndex index = m_filtered.mapFromSource(m_model->index(m_model->rowOf(label), KeyTableModel::What));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    beginCapture();
}

int KeyEditor::currentRow() const
{
    return m_filtered.mapToSource(m_table->currentIndex()).row();
}

void KeyEditor::beginCapture()
{
    m_capturedRow = currentRow();
    m_first.reset();
    if (m_capturedRow < 0)
        return;
    say(m_model->isClass(m_capturedRow)
            ? tr("Press the new key of “%1”, or %2 and then a second key. Esc leaves it as it is.")
                  .arg(m_model->nameAt(m_capturedRow), m_model->keys().textOf(LabelCommand::FirstOfTwo))
            : tr("Press the new key of “%1”. Esc leaves it as it is.").arg(m_model->nameAt(m_capturedRow)),
        QStringLiteral("good"));
}

void KeyEditor::endCapture()
{
    if (std::exchange(m_capturedRow, -1) >= 0)
        say(tr("The key is as it was."));
    m_first.reset();
}

void KeyEditor::capture(const QKeyEvent &event)
{
    const QStringList names = keyNames(event);
    if (event.key() == Qt::Key_Escape) {
        endCapture();
        return;
    }
    if (event.isAutoRepeat() || names.isEmpty())
        return;
    const QString name = nameToAssign(event);
    if (m_first) {
        if (mayLabel(name))
            assign((*m_first == LabelCommand::FirstOfTwo ? QStringLiteral("1:") : QStringLiteral("2:")) + name);
        return;
    }
    const auto command = m_model->keys().meaning(names).command;
    const bool isFirst = command == LabelCommand::FirstOfTwo || command == LabelCommand::OtherFirstOfTwo;
    if (!isFirst || !m_model->isClass(m_capturedRow)) {
        assign(name);
        return;
    }
    m_first = command;
    say(tr("%1 and then? Press the second key.").arg(m_model->keys().textOf(*command)), QStringLiteral("good"));
}

// A refusal leaves the row waiting for another key.
void KeyEditor::assign(const QString &key)
{
    const int row = m_capturedRow;
    m_first.reset();
    const QString why = m_model->assign(row, key);
    if (why.isEmpty()) {
        m_capturedRow = -1;
        say(tr("“%1” has the key %2 now.").arg(m_model->nameAt(row), m_model->keys().textOfKey(key)));
        return;
    }
    say(tr("%1 Press another one.").arg(why), QStringLiteral("bad"));
    if (const int partner = m_model->swapPartner(row, key); partner >= 0)
        offer(tr("Swap the two"), [this, row, partner] {
            m_capturedRow = -1;
            m_model->swap(row, partner);
            say(tr("“%1” and “%2” have swapped their keys.").arg(m_model->nameAt(row), m_model->nameAt(partner)));
        });
}

void KeyEditor::offer(const QString &text, const std::function<void()> &action)
{
    m_offer->setText(text);
    m_offer->setVisible(!text.isEmpty());
    m_offered = action;
}

void KeyEditor::say(const QString &text, const QString &tone)
{
    offer({}, {});
    m_message->setText(text);
    setTone(m_message, tone);
}

bool KeyEditor::pressInTable(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: beginCapture(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (const int row = currentRow(); row >= 0) {
            m_model->restore(row);
            say(tr("“%1” has its usual key again.").arg(m_model->nameAt(row)));
        }
        return true;
    default: return false;
    }
}

bool KeyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table)
        return QDialog::eventFilter(watched, event);
    const bool isCapturing = m_capturedRow >= 0;
    if (event->type() == QEvent::FocusOut && isCapturing && m_offer->isHidden())
        endCapture();
    if (event->type() == QEvent::ShortcutOverride && isCapturing) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto &press = *static_cast<QKeyEvent *>(event);
    if (!isCapturing)
        return pressInTable(press);
    capture(press);
    return true;
}

} // namespace taxon
