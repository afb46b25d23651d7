#include "app/workbench/frame/keys_overlay.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace taxon {

KeysOverlay::KeysOverlay(QWidget *window)
    : QFrame(window)
    , m_title(makeLabel({}, TextSize::Large))
    , m_grid(new QGridLayout)
{
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kHuge);
    layout->setSpacing(space::kLarge);
    m_grid->setHorizontalSpacing(space::kHuge);
    m_grid->setVerticalSpacing(space::kSmall);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addWidget(makeMutedLabel(tr("Any key closes this."), TextSize::Small));
    hide();
}

void KeysOverlay::open(const QString &page, const QList<std::pair<QString, QString>> &keys)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(page);
    for (int row = 0; row < keys.size(); ++row) {
        QLabel *key = makeLabel(keys[row].first);
        setTone(key, QStringLiteral("muted"));
        m_grid->addWidget(key, row, 0);
        m_grid->addWidget(makeLabel(keys[row].second), row, 1);
    }
    adjustSize();
    move((parentWidget()->width() - width()) / 2, qMax(0, (parentWidget()->height() - height()) / 2));
    show();
    raise();
    setFocus();
}

void KeysOverlay::keyPressEvent(QKeyEvent *)
{
    parentWidget()->setFocus();
    hide();
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    hide();
}

void KeysOverlay::focusOutEvent(QFocusEvent *)
{
    hide();
}

} // namespace taxon
