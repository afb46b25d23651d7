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

/// Of the labels in a column.
int widest(const QGridLayout &grid, int column)
{
    int width = 0;
    for (int row = 0; row < grid.rowCount(); ++row)
        if (const QLayoutItem *item = grid.itemAtPosition(row, column))
            width = qMax(width, item->sizeHint().width());
    return width;
}

/// Long texts go on in a second line where the whole would be wider than `room`.
void fitInto(int room, const QGridLayout &grid, int pairs)
{
    room -= (2 * pairs - 1) * grid.horizontalSpacing();
    for (int pair = 0; pair < pairs; ++pair)
        room -= widest(grid, 2 * pair);
    for (int pair = 0; pair < pairs; ++pair) {
        const int width = qMin(widest(grid, 2 * pair + 1), room / pairs);
        for (int row = 0; row < grid.rowCount(); ++row) {
            const QLayoutItem *item = grid.itemAtPosition(row, 2 * pair + 1);
            if (auto *text = item ? qobject_cast<QLabel *>(item->widget()) : nullptr) {
                text->setWordWrap(true);
                text->setFixedWidth(width);
            }
        }
    }
}

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
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kTiny);
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
    const QMargins margins = layout()->contentsMargins();
    fitInto(parentWidget()->width() - margins.left() - margins.right() - 2 * space::kLarge, *m_grid, keys.size() > rows ? 2 : 1);
    layout()->activate();
    resize(layout()->totalSizeHint().width(), layout()->totalHeightForWidth(layout()->totalSizeHint().width()));
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
