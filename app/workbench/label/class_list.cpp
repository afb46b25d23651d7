#include "app/workbench/label/class_list.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kManyClasses = 12; // from here on the search is always there

/// Compared without case and accents: "Ecaille" finds "écaillé".
QString comparable(const QString &text)
{
    QString bare;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts)
        if (!c.isMark())
            bare += c;
    return bare.toCaseFolded();
}

} // namespace

ClassList::ClassList(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_nothing(makeMutedLabel(tr("No class is called so.")))
    , m_scroll(new QScrollArea)
    , m_layout(new QVBoxLayout)
{
    m_search->setObjectName(QStringLiteral("classSearch"));
    m_search->setPlaceholderText(tr("Find a class; Enter labels"));
    m_search->setAccessibleName(tr("Find a class"));
    m_search->setClearButtonEnabled(true);
    m_search->setFocusPolicy(Qt::ClickFocus); // a Tab comes from the image, whose keys it must not take
    m_search->setMinimumHeight(36);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ClassList::search);

    auto *list = new QWidget;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    list->setLayout(m_layout);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(list);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAlignment(Qt::AlignTop);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_scroll, 1);
}

void ClassList::setClasses(const QList<ImageClass> &classes, const std::function<QString(ClassId)> &keyOf)
{
    m_candidate = nullptr;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    m_words.clear();
    for (const ImageClass &label : classes) {
        auto *button = new ClassButton(label, keyOf(label.id));
        connect(button, &ClassButton::clicked, this, [this, id = label.id] { Q_EMIT chosen(id); });
        connect(button, &ClassButton::keyEditWanted, this, [this, id = label.id] { Q_EMIT keyEditWanted(id); });
        m_layout->addWidget(button);
        m_buttons.append(button);
        m_words.append(comparable(label.name));
    }
    m_layout->addStretch();
    showSearchField();
    search(m_search->text());
}

void ClassList::showSearchField()
{
    m_search->setVisible(m_buttons.size() > kManyClasses || m_search->hasFocus());
}

void ClassList::setCounts(const std::function<int(ClassId)> &countOf)
{
    for (ClassButton *button : std::as_const(m_buttons))
        button->setCount(countOf(button->id()));
}

void ClassList::setCurrent(std::optional<ClassId> label)
{
    for (ClassButton *button : std::as_const(m_buttons)) {
        button->setChecked(label == button->id());
        if (button->isChecked())
            m_scroll->ensureWidgetVisible(button, 0, 0);
    }
}

void ClassList::openSearch()
{
    m_ignoresHeldKey = true;
    m_search->show();
    m_search->clear();
    m_search->setFocus(Qt::ShortcutFocusReason);
    search({});
}

void ClassList::closeSearch()
{
    const bool hadKeys = m_search->hasFocus();
    m_search->clear();
    search({});
    if (hadKeys)
        Q_EMIT searchLeft();
    showSearchField();
}

void ClassList::showKeysWith(const QString &firstKey)
{
    for (ClassButton *button : std::as_const(m_buttons))
        button->setVisible(firstKey.isEmpty() || button->key().startsWith(firstKey + QLatin1Char(' ')));
}

// What begins with the text is chosen before what only holds it.
void ClassList::search(const QString &text)
{
    const QString wanted = comparable(text.trimmed());
    ClassButton *best = nullptr;
    bool isBestAtStart = false;
    bool isAnyShown = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool isShown = m_words[i].contains(wanted);
        const bool isAtStart = isShown && m_words[i].startsWith(wanted);
        m_buttons[i]->setVisible(isShown);
        isAnyShown = isAnyShown || isShown;
        if (isShown && (!best || (isAtStart && !isBestAtStart) || m_words[i] == wanted)) {
            best = m_buttons[i];
            isBestAtStart = isAtStart;
        }
    }
    m_nothing->setVisible(!isAnyShown && !m_buttons.isEmpty());
    setCandidate(wanted.isEmpty() ? nullptr : best);
}

void ClassList::setCandidate(ClassButton *button)
{
    if (m_candidate)
        m_candidate->setCandidate(false);
    m_candidate = button;
    if (!button)
        return;
    button->setCandidate(true);
    m_scroll->ensureWidgetVisible(button, 0, 0);
}

void ClassList::moveCandidate(int by)
{
    QList<ClassButton *> shown;
    for (ClassButton *button : std::as_const(m_buttons))
        if (!button->isHidden())
            shown.append(button);
    if (shown.isEmpty())
        return;
    const qsizetype place = shown.indexOf(m_candidate);
    setCandidate(shown[place < 0 ? (by > 0 ? 0 : shown.size() - 1) : qBound(qsizetype(0), place + by, shown.size() - 1)]);
}

void ClassList::chooseCandidate()
{
    if (!m_candidate)
        return;
    const ClassId label = m_candidate->id();
    closeSearch();
    Q_EMIT chosen(label);
}

bool ClassList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(this, &ClassList::closeSearch, Qt::QueuedConnection);
    if (event->type() == QEvent::KeyRelease && !static_cast<QKeyEvent *>(event)->isAutoRepeat())
        m_ignoresHeldKey = false;
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    if (!press->isAutoRepeat())
        m_ignoresHeldKey = false;
    return m_ignoresHeldKey || pressInSearch(*press);
}

bool ClassList::pressInSearch(const QKeyEvent &press)
{
    switch (press.key()) {
    case Qt::Key_Escape: closeSearch(); return true;
    case Qt::Key_Up: moveCandidate(-1); return true;
    case Qt::Key_Down: moveCandidate(1); return true;
    case Qt::Key_PageUp: moveCandidate(-8); return true;
    case Qt::Key_PageDown: moveCandidate(8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!press.isAutoRepeat()) // a key held down decides nothing
            chooseCandidate();
        return true;
    default: return false;
    }
}

} // namespace taxon
