#include "app/workbench/data/class_card.h"

#include "app/workbench/session.h"
#include "core/project/project.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

QIcon dotOf(const QString &color)
{
    QPixmap dot(16, 16);
    dot.fill(QColor(color));
    return QIcon(dot);
}

} // namespace

ClassCard::ClassCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_rows(new QVBoxLayout)
    , m_name(new QLineEdit)
{
    setProperty("card", true);
    m_rows->setSpacing(space::kTiny);
    m_name->setPlaceholderText(tr("Name of a new class"));
    m_name->setAccessibleName(tr("Name of a new class"));
    m_name->setObjectName(QStringLiteral("newClass"));
    auto *add = makeButton(QStringLiteral("plus"), tr("Add"));
    connect(add, &QPushButton::clicked, this, &ClassCard::add);
    connect(m_name, &QLineEdit::returnPressed, this, &ClassCard::add);

    auto *text = makeMutedLabel(tr("Click a name to change it. Renaming and reordering keep every label."), TextSize::Small);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Classes"), TextSize::Large));
    layout->addWidget(text);
    layout->addLayout(m_rows);
    layout->addLayout(line);
    connect(&session, &Session::classesChanged, this, &ClassCard::reload);
}

void ClassCard::reload()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own signal may be on the stack
        delete item;
    }
    if (!m_session.project())
        return;
    m_session.attempt([this] {
        const QList<ImageClass> classes = m_session.project()->classes().all();
        for (int place = 0; place < classes.size(); ++place)
            m_rows->addWidget(makeRow(classes, place));
    });
}

QWidget *ClassCard::makeRow(const QList<ImageClass> &classes, int place)
{
    const ImageClass label = classes[place];
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);

    auto *color = makeIconButton(QStringLiteral("edit"), tr("Colour of %1").arg(label.name));
    color->setIcon(dotOf(label.color));
    connect(color, &QToolButton::clicked, this, [this, label] { recolor(label); });
    auto *name = new QLineEdit(label.name);
    name->setAccessibleName(tr("Name of class %1").arg(place + 1));
    name->setObjectName(QStringLiteral("className%1").arg(place));
    connect(name, &QLineEdit::editingFinished, this, [this, label, name] { rename(label.id, label.name, name); });
    auto *up = makeIconButton(QStringLiteral("up"), tr("Move %1 up").arg(label.name));
    auto *down = makeIconButton(QStringLiteral("down"), tr("Move %1 down").arg(label.name));
    up->setEnabled(place > 0);
    down->setEnabled(place + 1 < classes.size());
    connect(up, &QToolButton::clicked, this, [this, classes, place] { move(classes, place, -1); });
    connect(down, &QToolButton::clicked, this, [this, classes, place] { move(classes, place, 1); });
    layout->addWidget(color);
    layout->addWidget(name, 1);
    layout->addWidget(up);
    layout->addWidget(down);
    return row;
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

void ClassCard::rename(ClassId id, const QString &before, QLineEdit *field)
{
    const QString name = field->text().trimmed();
    if (name == before)
        return;
    if (!change([&](ClassStore &classes) { classes.rename(id, name); }))
        field->setText(before);
}

void ClassCard::recolor(const ImageClass &label)
{
    const QColor color = QColorDialog::getColor(QColor(label.color), this, tr("Colour of %1").arg(label.name));
    if (color.isValid())
        change([&](ClassStore &classes) { classes.setColor(label.id, color.name()); });
}

void ClassCard::move(QList<ImageClass> classes, int place, int by)
{
    classes.move(place, place + by);
    QList<ClassId> order;
    for (const ImageClass &label : std::as_const(classes))
        order.append(label.id);
    change([&](ClassStore &store) { store.reorder(order); });
}

bool ClassCard::change(const std::function<void(ClassStore &)> &action)
{
    if (!m_session.project() || !m_session.attempt([&] { action(m_session.project()->classes()); }))
        return false;
    Q_EMIT m_session.classesChanged();
    return true;
}

} // namespace taxon
