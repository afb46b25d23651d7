#include "app/workbench/agreement/opinion_request.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kWidth = 320;
constexpr int kLongestComment = 500;

} // namespace

OpinionRequest::OpinionRequest(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_person(new QComboBox)
    , m_comment(new QLineEdit)
    , m_ask(makePrimaryButton(tr("Ask")))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("opinionRequest"));
    setAccessibleName(tr("Ask for a second opinion"));
    m_person->setObjectName(QStringLiteral("opinionPerson"));
    m_person->setAccessibleName(tr("Whom to ask"));
    m_comment->setObjectName(QStringLiteral("opinionComment"));
    m_comment->setAccessibleName(tr("What to look at"));
    m_comment->setPlaceholderText(tr("What to look at (the person sees this)"));
    m_comment->setMaxLength(kLongestComment);
    m_ask->setObjectName(QStringLiteral("askOpinion"));
    QLabel *hint = makeMutedLabel(tr("The image comes first in that person's queue on the Label page. Name no class if you want an unswayed answer."),
        TextSize::Small);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Ask for a second opinion")));
    layout->addWidget(m_person);
    layout->addWidget(m_comment);
    layout->addWidget(hint);
    layout->addWidget(m_ask, 0, Qt::AlignRight);
    setFixedWidth(kWidth);
    connect(m_comment, &QLineEdit::returnPressed, this, &OpinionRequest::ask);
    connect(m_ask, &QPushButton::clicked, this, &OpinionRequest::ask);
}

void OpinionRequest::popUpAbove(const QWidget &anchor, const QList<Annotator> &people)
{
    const QVariant before = m_person->currentData();
    m_person->clear();
    for (const Annotator &one : people)
        m_person->addItem(one.name, one.id.value);
    if (people.isEmpty())
        m_person->addItem(tr("Nobody else labels in this project"));
    m_person->setCurrentIndex(qMax(0, m_person->findData(before)));
    m_ask->setEnabled(!people.isEmpty());
    m_comment->clear();
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width() - width(), -height() - space::kTiny));
    move(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - width())), qMax(screen.top(), corner.y()));
    show();
    m_comment->setFocus();
}

void OpinionRequest::ask()
{
    if (!m_ask->isEnabled())
        return;
    hide();
    Q_EMIT asked({m_person->currentData().toLongLong()}, m_comment->text());
}

} // namespace taxon
