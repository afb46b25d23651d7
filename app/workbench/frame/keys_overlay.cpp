#include "app/workbench/frame/keys_overlay.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kMostRows = 16;

} // namespace

KeysOverlay::KeysOverlay(QWidget *window)
    : QFrame(window)
    , m_title(makeLabel({}, TextSize::Large))
    , m_grid(new QGridLayout)
    , m_edit(makeButton(QStringLiteral("keyboard"), tr("Change the keys…")))
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
    auto *end = new QHBoxLayout;
    end->addWidget(makeMutedLabel(tr("Any key closes this."), TextSize::Small));
    end->addStretch();
    end->addWidget(m_edit);
    layout->addLayout(end);
    m_edit->setFocusPolicy(Qt::NoFocus);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        hide();
        m_editKeys();
    });
    hide();
}

void KeysOverlay::open(const QString &page, const QList<std::pair<QString, QString>> &keys, const std::function<void()> &edit)
{
    m_editKeys = edit;
    m_edit->setVisible(bool(edit));
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(page);
    // In two columns where one would be higher than the window.
    const int rows = keys.size() > kMostRows ? int(keys.size() + 1) / 2 : int(keys.size());
    for (int i = 0; i < keys.size(); ++i) {
        QLabel *key = makeLabel(keys[i].first);
        setTone(key, QStringLiteral("muted"));
        m_grid->addWidget(key, i % rows, i / rows * 2);
        m_grid->addWidget(makeLabel(keys[i].second), i % rows, i / rows * 2 + 1);
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
