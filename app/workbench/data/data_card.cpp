#include "app/workbench/data/data_card.h"

#include "app/workbench/session.h"
#include "widgets/image_view/picture_loader.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace taxon {

DataCard::DataCard(Session &session, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_content(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_content->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    m_content->setSpacing(space::kSmall);
    m_content->addWidget(makeLabel(title, TextSize::Large));
    connect(&session, &Session::imagesChanged, this, &DataCard::markStale);
    connect(&session, &Session::projectChanged, this, [this] {
        dropReading();
        reset();
        markStale();
    });
}

QString DataCard::projectPath() const
{
    return m_session.project() ? m_session.project()->path() : QString();
}

void DataCard::complete(PictureRequest &request) const
{
    if (!m_session.project())
        return;
    m_session.attempt([&] {
        const ImageStore &images = m_session.project()->images();
        const ImageRecord record = images.image(request.id);
        request.path = images.absolutePath(record);
        request.sha256 = record.sha256;
        request.bytes = record.bytes;
        request.modifiedMs = record.modifiedMs;
    });
}

void DataCard::markStale()
{
    const bool wasStale = std::exchange(m_isStale, true);
    if (!wasStale && isVisible())
        QMetaObject::invokeMethod(this, &DataCard::refreshIfNeeded, Qt::QueuedConnection);
}

void DataCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    refreshIfNeeded();
}

void DataCard::refreshIfNeeded()
{
    if (m_session.project() && isVisible() && std::exchange(m_isStale, false))
        refresh();
}

void DataCard::dropReading()
{
    ++m_generation;
    if (m_reading)
        m_reading->cancel();
}

void DataCard::begin(Job *job)
{
    if (m_reading)
        m_reading->cancel();
    m_reading = job;
    ++m_readings;
    connect(job, &Job::failed, &m_session, &Session::showError);
    connect(job, &Job::finished, this, [this] { --m_readings; });
}

} // namespace taxon
