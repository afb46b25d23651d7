#include "app/workbench/data/class_details.h"

#include "app/workbench/session.h"
#include "core/project/class_colors.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QColorDialog>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kColorChoices = 8; // the set that colour-blind people can tell apart
constexpr int kDescriptionLines = 3;
constexpr int kExampleRow = 26;

QPushButton *named(QPushButton *button, const char *name, const QString &tip)
{
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    return button;
}

} // namespace

ClassDetails::ClassDetails(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(makeLabel({}))
    , m_colors(makeColors())
    , m_description(new QPlainTextEdit)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_description->setObjectName(QStringLiteral("classDescription"));
    m_description->setPlaceholderText(tr("What those who label should know: what belongs here, and what does not"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(kDescriptionLines * QFontMetrics(textFont(TextSize::Normal)).lineSpacing() + 2 * space::kSmall);
    m_description->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_title);
    layout->addLayout(m_colors);
    layout->addWidget(m_description);
    layout->addLayout(makeExamples());
    layout->addLayout(makeActions());
    layout->addWidget(makeQuestion());
    hide();
    // What was typed for a class of another project belongs to no class of this one.
    connect(&session, &Session::projectChanged, this, [this] {
        m_row = {};
        ask(Question::None);
    });
}

QHBoxLayout *ClassDetails::makeColors()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kTiny);
    for (int i = 0; i < kColorChoices; ++i) {
        const QString color = classColor(i);
        auto *choice = makeIconButton(QStringLiteral("edit"), tr("Colour %1 of %2, which colour-blind people can tell apart").arg(i + 1).arg(kColorChoices));
        choice->setIcon(colorIcon(color));
        choice->setCheckable(true);
        choice->setProperty("color", color);
        choice->setObjectName(QStringLiteral("color%1").arg(i));
        connect(choice, &QToolButton::clicked, this, [this, color] { setColor(color); });
        line->addWidget(choice);
    }
    auto *other = new QPushButton(tr("Other colour…"));
    connect(other, &QPushButton::clicked, this, &ClassDetails::chooseColor);
    line->addWidget(other);
    line->addStretch();
    return line;
}

QHBoxLayout *ClassDetails::makeExamples()
{
    m_examples = new QListWidget;
    m_examples->setObjectName(QStringLiteral("classExamples"));
    m_examples->setAccessibleName(tr("Example images"));
    m_addExample = named(makeButton(QStringLiteral("plus"), tr("Add shown image")), "addExample",
        tr("The image on the Label page becomes an example of this class, shown beside the images that are labeled"));
    auto *up = makeIconButton(QStringLiteral("up"), tr("Move the example up"));
    auto *down = makeIconButton(QStringLiteral("down"), tr("Move the example down"));
    auto *out = makeIconButton(QStringLiteral("trash"), tr("Take the image out of the examples"));
    connect(m_addExample, &QPushButton::clicked, this, &ClassDetails::addExample);
    connect(up, &QToolButton::clicked, this, [this] { changeExamples(m_examples->currentRow(), m_examples->currentRow() - 1); });
    connect(down, &QToolButton::clicked, this, [this] { changeExamples(m_examples->currentRow(), m_examples->currentRow() + 1); });
    connect(out, &QToolButton::clicked, this, [this] { changeExamples(m_examples->currentRow(), -2); });
    auto *moves = new QHBoxLayout;
    moves->addWidget(up);
    moves->addWidget(down);
    moves->addWidget(out);
    moves->addStretch();
    auto *side = new QVBoxLayout;
    side->addWidget(m_addExample);
    side->addLayout(moves);
    side->addStretch();
    auto *line = new QHBoxLayout;
    line->addWidget(m_examples, 1);
    line->addLayout(side);
    return line;
}

QHBoxLayout *ClassDetails::makeActions()
{
    m_merge = named(new QPushButton(tr("Merge…")), "mergeClass", tr("Its labels count as those of another class"));
    m_split = named(new QPushButton(tr("Split…")), "splitClass", tr("Its labels on some images count as another class"));
    m_retire = named(new QPushButton(tr("Retire")), "retireClass", tr("It is no longer offered; its labels count"));
    m_restore = named(new QPushButton(tr("Bring back")), "restoreClass", tr("As it was before"));
    m_delete = named(makeButton(QStringLiteral("trash"), tr("Delete")), "deleteClass", tr("Its labels count nowhere until it is brought back"));
    connect(m_merge, &QPushButton::clicked, this, [this] { ask(Question::Merge); });
    connect(m_split, &QPushButton::clicked, this, [this] { ask(Question::Split); });
    connect(m_retire, &QPushButton::clicked, this, [this] { Q_EMIT changeWanted([id = m_row.item.id](ClassStore &store) { store.retire(id); }); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT changeWanted([id = m_row.item.id](ClassStore &store) { store.restore(id); }); });
    connect(m_delete, &QPushButton::clicked, this, [this] { m_row.labels > 0 ? ask(Question::Delete) : remove(); });
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    for (QPushButton *button : {m_merge, m_split, m_retire, m_restore, m_delete})
        line->addWidget(button);
    line->addStretch();
    return line;
}

QWidget *ClassDetails::makeQuestion()
{
    m_question = new QWidget;
    m_text = makeLabel({});
    m_text->setObjectName(QStringLiteral("classQuestion"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_target = new QComboBox;
    m_target->setObjectName(QStringLiteral("classTarget"));
    m_target->setAccessibleName(tr("The other class"));
    m_newName = new QLineEdit;
    m_newName->setObjectName(QStringLiteral("splitName"));
    m_newName->setPlaceholderText(tr("Name of the new class"));
    m_newName->setAccessibleName(tr("Name of the new class"));
    m_do = makePrimaryButton({});
    m_do->setObjectName(QStringLiteral("classAnswer"));
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(m_target, &QComboBox::currentIndexChanged, this, &ClassDetails::updateQuestion);
    connect(m_newName, &QLineEdit::textChanged, this, &ClassDetails::updateQuestion);
    connect(m_newName, &QLineEdit::returnPressed, m_do, &QPushButton::click);
    connect(m_do, &QPushButton::clicked, this, &ClassDetails::answer);
    connect(cancel, &QPushButton::clicked, this, [this] { ask(Question::None); });
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_target, 1);
    choices->addWidget(m_newName, 1);
    choices->addWidget(m_do);
    choices->addWidget(cancel);
    auto *layout = new QVBoxLayout(m_question);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_text);
    layout->addLayout(choices);
    m_question->hide();
    return m_question;
}

void ClassDetails::show(const QList<ClassRow> &rows, ClassId id)
{
    const bool isOther = id != m_row.item.id;
    if (isOther)
        finish();
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const ClassRow &row) { return row.item.id == id; });
    m_rows = rows;
    const QString before = m_row.item.description;
    m_row = found == rows.end() ? ClassRow() : *found;
    setVisible(m_row.item.id.isValid());
    if (!m_row.item.id.isValid())
        return;
    m_title->setText(m_row.item.name);
    for (int i = 0; i < kColorChoices; ++i) {
        auto *choice = qobject_cast<QToolButton *>(m_colors->itemAt(i)->widget());
        choice->setChecked(choice->property("color").toString() == m_row.item.color);
    }
    if (isOther || m_description->toPlainText() == before)
        m_description->setPlainText(m_row.item.description);
    showExamples();
    updateActions();
    if (isOther)
        ask(Question::None);
    else if (m_asked != Question::None)
        updateQuestion();
}

bool ClassDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        finish();
    return QWidget::eventFilter(watched, event);
}

void ClassDetails::finish()
{
    const QString text = m_description->toPlainText().trimmed();
    if (m_row.item.id.isValid() && text != m_row.item.description) {
        m_row.item.description = text; // once, whatever comes of it
        Q_EMIT changeWanted([id = m_row.item.id, text](ClassStore &store) { store.describe(id, text); });
    }
}

void ClassDetails::chooseColor()
{
    const QColor color = QColorDialog::getColor(QColor(m_row.item.color), this, tr("Colour of %1").arg(m_row.item.name));
    if (color.isValid())
        setColor(color.name());
}

void ClassDetails::setColor(const QString &color)
{
    Q_EMIT changeWanted([id = m_row.item.id, color](ClassStore &store) { store.setColor(id, color); });
}

void ClassDetails::showExamples()
{
    const int current = m_examples->currentRow();
    m_examples->clear();
    m_exampleIds.clear();
    m_session.attempt([this] {
        Project &project = *m_session.project();
        m_exampleIds = project.classes().examples(m_row.item.id);
        for (const ImageId image : std::as_const(m_exampleIds)) {
            const QString path = project.images().displayPath(project.images().image(image));
            auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_examples);
            item->setToolTip(path);
        }
    });
    m_examples->setCurrentRow(qMin(current, m_examples->count() - 1));
    m_examples->setFixedHeight(qBound(3, m_examples->count(), 5) * kExampleRow + 6);
    m_addExample->setEnabled(m_session.currentImage().isValid() && !m_exampleIds.contains(m_session.currentImage()));
}

// `to` −2: out of the list.
void ClassDetails::changeExamples(int from, int to)
{
    QList<ImageId> images = m_exampleIds;
    if (from < 0 || from >= images.size() || to == -1 || to >= images.size())
        return;
    if (to == -2)
        images.removeAt(from);
    else
        images.move(from, to);
    Q_EMIT changeWanted([id = m_row.item.id, images](ClassStore &store) { store.setExamples(id, images); });
    if (to >= 0)
        m_examples->setCurrentRow(to);
}

void ClassDetails::addExample()
{
    QList<ImageId> images = m_exampleIds;
    images.append(m_session.currentImage());
    Q_EMIT changeWanted([id = m_row.item.id, images](ClassStore &store) { store.setExamples(id, images); });
}

void ClassDetails::updateActions()
{
    const bool isActive = m_row.item.state == ClassState::Active;
    const bool counts = isActive || m_row.item.state == ClassState::Retired;
    const auto others = std::count_if(m_rows.begin(), m_rows.end(), [this](const ClassRow &row) {
        return row.item.state == ClassState::Active && row.item.id != m_row.item.id;
    });
    m_merge->setVisible(counts);
    m_merge->setEnabled(others > 0);
    m_split->setVisible(counts);
    m_split->setEnabled(m_row.labels > 0);
    m_retire->setVisible(isActive);
    m_restore->setVisible(!isActive);
    m_delete->setVisible(counts);
}

QString ClassDetails::effectOf(const QString &target) const
{
    const QString labels = tr("%n label(s)", nullptr, int(m_row.labels));
    const QString people = m_row.people > 0 ? tr("%1 by %n people", nullptr, m_row.people).arg(labels) : labels;
    return target.isEmpty() ? tr("%1 will count nowhere; undo in the history.").arg(people)
                            : tr("%1 will count as %2; undo in the history.").arg(people, target);
}

} // namespace taxon
