#include "app/workbench/label/comment_editor.h"

#include "core/project/remark_store.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace taxon {

CommentEditor::CommentEditor(QWidget &pane)
    : QFrame(&pane)
    , m_text(new QLineEdit)
{
    setProperty("bar", true);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("commentText"));
    m_text->setAccessibleName(tr("Comment on this image"));
    m_text->setPlaceholderText(tr("Comment on this image"));
    m_text->setMaxLength(RemarkStore::kMaxCommentLength);
    m_text->setMinimumHeight(32);
    m_text->installEventFilter(this);
    auto *save = makeButton(QStringLiteral("check"), tr("Save  (Enter)"));
    auto *leave = makeButton(QStringLiteral("close"), tr("Cancel  (Esc)"));
    for (QPushButton *button : {save, leave}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setMinimumHeight(40);
    }
    connect(save, &QPushButton::clicked, this, [this] { finish(); Q_EMIT left(); });
    connect(leave, &QPushButton::clicked, this, [this] { discard(); Q_EMIT left(); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_text, 1);
    layout->addWidget(save);
    layout->addWidget(leave);
    pane.installEventFilter(this);
    hide();
}

void CommentEditor::open(ImageId image, const QString &text)
{
    m_image = image;
    ++m_openings;
    m_ignoresHeldKey = true;
    m_text->setText(text);
    place();
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CommentEditor::finish()
{
    const ImageId image = std::exchange(m_image, {});
    hide();
    if (image.isValid())
        Q_EMIT saved(image, m_text->text());
}

void CommentEditor::discard()
{
    m_image = {};
    hide();
}

void CommentEditor::place()
{
    const QSize room = parentWidget()->size();
    const int height = sizeHint().height();
    setGeometry(0, room.height() - height, room.width(), height);
}

// Another window in front, or the text's own menu, leaves it open.
void CommentEditor::leaveWithFocus(Qt::FocusReason reason)
{
    const QWidget *popup = QApplication::activePopupWidget();
    const bool isOwnMenu = reason == Qt::PopupFocusReason && popup && popup->parentWidget() == m_text;
    if (reason == Qt::ActiveWindowFocusReason || isOwnMenu)
        return;
    QMetaObject::invokeMethod(this, [this, opening = m_openings] {
        if (opening == m_openings)
            finish();
    }, Qt::QueuedConnection);
}

bool CommentEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched != m_text)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        leaveWithFocus(static_cast<QFocusEvent *>(event)->reason());
        return false;
    }
    if (event->type() == QEvent::KeyRelease && !static_cast<QKeyEvent *>(event)->isAutoRepeat())
        m_ignoresHeldKey = false;
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    if (!press->isAutoRepeat())
        m_ignoresHeldKey = false;
    if (m_ignoresHeldKey)
        return true;
    switch (press->key()) {
    case Qt::Key_Escape: discard(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); break;
    default: return false;
    }
    Q_EMIT left();
    return true;
}

} // namespace taxon
