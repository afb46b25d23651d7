#include "app/workbench/label/image_sequence.h"

#include "core/catalog/catalog_update.h"
#include "core/catalog/image_files.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace taxon {

ImageSequence::ImageSequence(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ImageSequence::load(
    std::shared_ptr<Catalog> catalog, const QList<ImageClass> &classes, const ImageFilter &filter, const SearchResult &found)
{
    beginResetModel();
    m_catalog = std::move(catalog);
    m_remarks.clear();
    if (!m_catalog)
        m_repeats.clear();
    m_waiting.clear();
    m_toRefresh.clear();
    m_holds = 0;
    m_shown.clear();
    m_placeOf.assign(std::size_t(total()), -1);
    setClasses(classes);
    countAll();
    m_filter = filter;
    m_facets = found.facets;
    setRows(found.rows);
    endResetModel();
}

void ImageSequence::load(std::shared_ptr<Catalog> catalog, const QList<ImageClass> &classes, const ImageFilter &filter)
{
    const SearchResult found = catalog ? findImages(*catalog, filter) : SearchResult();
    load(std::move(catalog), classes, filter, found);
}

void ImageSequence::setFilter(const ImageFilter &filter)
{
    show(filter, m_catalog ? findImages(*m_catalog, filter) : SearchResult());
}

void ImageSequence::show(const ImageFilter &filter, const SearchResult &found)
{
    beginResetModel();
    m_filter = filter;
    m_facets = found.facets;
    setRows(found.rows);
    endResetModel();
}

void ImageSequence::showOnly(const QList<ImageId> &images)
{
    std::vector<std::uint32_t> rows;
    for (const ImageId image : images)
        if (const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1; row >= 0)
            rows.push_back(std::uint32_t(row));
    beginResetModel();
    m_filter = {};
    setRows(std::move(rows));
    endResetModel();
}

void ImageSequence::setAsked(const QSet<ImageId> &images)
{
    m_asked = images;
    m_hadUnlabeled = m_hadUnlabeled || !images.isEmpty();
}

void ImageSequence::setClasses(const QList<ImageClass> &classes)
{
    m_classes.clear();
    for (const ImageClass &label : classes) {
        m_classes.insert(label.id, label);
        if (m_catalog && m_holds == 0)
            m_catalog->add(label.id); // it may be younger than the catalogue
    }
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FrameColorRole, Qt::ToolTipRole});
}

int ImageSequence::rowOf(ImageId image) const
{
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    return row < 0 ? -1 : m_placeOf[std::size_t(row)];
}

QString ImageSequence::pathAt(int row) const
{
    return m_catalog->files ? m_catalog->files->path(imageAt(row)) : QString();
}

QSize ImageSequence::sizeOf(ImageId image) const
{
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    return row < 0 ? QSize() : QSize(m_catalog->widths[std::size_t(row)], m_catalog->heights[std::size_t(row)]);
}

std::optional<Decision> ImageSequence::decision(ImageId image) const
{
    const auto waiting = m_waiting.constFind(image);
    if (waiting != m_waiting.constEnd())
        return *waiting;
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    const Vote *vote = row < 0 ? nullptr : m_catalog->ownVote(std::size_t(row));
    return vote ? std::optional(decisionOf(std::size_t(row), *vote)) : std::nullopt;
}

std::optional<ClassId> ImageSequence::resolvedLabel(ImageId image) const
{
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    const std::int16_t label = row < 0 ? Vote::kNoLabel : m_catalog->resolved[std::size_t(row)];
    return label < 0 ? std::nullopt : std::optional(m_catalog->classes[std::size_t(label)]);
}

void ImageSequence::setDecision(ImageId image, const std::optional<Decision> &decision)
{
    if (!m_catalog || m_catalog->rowOf(image) < 0)
        return;
    m_changes.push_back(image);
    if (m_holds > 0) {
        m_waiting.insert(image, decision);
        announce(image);
    } else {
        apply(image, decision);
    }
}

void ImageSequence::refresh(ImageId image)
{
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    if (row < 0 || !m_reader)
        return;
    m_changes.push_back(image);
    if (m_holds > 0) {
        m_toRefresh.insert(image);
        return;
    }
    count(m_catalog->ownVote(std::size_t(row)), -1);
    m_reader(*m_catalog, image);
    count(m_catalog->ownVote(std::size_t(row)), 1);
    announce(image);
}

void ImageSequence::takeVotes(const Catalog &part)
{
    if (!m_catalog)
        return;
    taxon::takeVotes(*m_catalog, part);
    m_remarks.clear();
    countAll();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FrameColorRole, BadgesRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void ImageSequence::releaseChanges()
{
    m_holds = std::max(0, m_holds - 1);
    if (m_holds > 0)
        return;
    const auto waiting = std::exchange(m_waiting, {});
    for (auto change = waiting.cbegin(); change != waiting.cend(); ++change)
        apply(change.key(), *change);
    const auto toRefresh = std::exchange(m_toRefresh, {});
    for (const ImageId image : toRefresh)
        refresh(image);
}

// The newest decision that stands takes the place of the one of the same purpose, and of what was taken back after it.
void ImageSequence::apply(ImageId image, const std::optional<Decision> &decision)
{
    const auto row = std::size_t(m_catalog->rowOf(image));
    count(m_catalog->ownVote(row), -1);
    std::vector<Vote> votes(m_catalog->votesBegin(row), m_catalog->votesEnd(row));
    const std::optional<Vote> made = decision ? std::optional(voteOf(*decision)) : std::nullopt;
    std::erase_if(votes, [&](const Vote &older) {
        return older.annotator == m_catalog->own
            && (!made || older.isCorrection == made->isCorrection || older.madeMs > made->madeMs);
    });
    if (made)
        votes.push_back(*made);
    m_catalog->setVotes(row, votes);
    count(m_catalog->ownVote(row), 1);
    announce(image);
}

Vote ImageSequence::voteOf(const Decision &decision)
{
    const QDateTime madeAt = decision.madeAt.isValid() ? decision.madeAt : QDateTime::currentDateTimeUtc();
    return {.madeMs = madeAt.toMSecsSinceEpoch(),
        .label = decision.label ? m_catalog->add(*decision.label) : Vote::kSkip,
        .annotator = m_catalog->own,
        .confidence = std::int8_t(decision.confidence.value_or(-1)),
        .isCorrection = decision.purpose == DecisionPurpose::Correction};
}

Decision ImageSequence::decisionOf(std::size_t row, const Vote &vote) const
{
    Decision decision;
    decision.image = m_catalog->images[row];
    decision.annotator = m_catalog->annotators[std::size_t(vote.annotator)];
    decision.kind = vote.label >= 0 ? DecisionKind::Label : DecisionKind::Skip;
    if (vote.label >= 0)
        decision.label = m_catalog->classes[std::size_t(vote.label)];
    decision.purpose = vote.isCorrection ? DecisionPurpose::Correction : DecisionPurpose::Vote;
    decision.madeAt = QDateTime::fromMSecsSinceEpoch(vote.madeMs, Qt::UTC);
    if (vote.confidence >= 0)
        decision.confidence = vote.confidence;
    return decision;
}

bool ImageSequence::isDecided(ImageId image) const
{
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    return row >= 0 && isRowDecided(std::uint32_t(row));
}

bool ImageSequence::isRowDecided(std::uint32_t row) const
{
    if (row & kRepeat)
        return m_repeats.value(m_catalog->images[catalogRow(row)]).has_value();
    if (!m_asked.isEmpty() && m_asked.contains(m_catalog->images[row]))
        return false;
    if (!m_waiting.isEmpty()) {
        const auto waiting = m_waiting.constFind(m_catalog->images[row]);
        if (waiting != m_waiting.constEnd())
            return waiting->has_value();
    }
    return m_catalog->ownVote(row) != nullptr;
}

ImageRemarks ImageSequence::remarks(ImageId image) const
{
    const auto known = m_remarks.constFind(image);
    if (known != m_remarks.constEnd())
        return *known;
    // Nothing is asked for images on which nobody has remarked.
    const qint64 row = m_catalog ? m_catalog->rowOf(image) : -1;
    if (row < 0 || !m_remarksReader)
        return {};
    const bool isMarked = m_catalog->has(std::size_t(row), Mark::Flagged) || m_catalog->has(std::size_t(row), Mark::Commented);
    return isMarked ? *m_remarks.insert(image, m_remarksReader(image)) : ImageRemarks();
}

void ImageSequence::setRemarks(ImageId image, const ImageRemarks &remarks)
{
    m_remarks.insert(image, remarks);
    refresh(image);
    announce(image);
}

ImageRemarks ImageSequence::remarksAt(int row) const
{
    return isRepeat(row) ? ImageRemarks() : remarks(imageAt(row)); // what was remarked would tell that it was seen before
}

std::optional<Decision> ImageSequence::decisionAt(int row) const
{
    return isRepeat(row) ? m_repeats.value(imageAt(row)) : decision(imageAt(row));
}

int ImageSequence::insertRepeat(int row, ImageId image)
{
    const qint64 found = m_catalog ? m_catalog->rowOf(image) : -1;
    const int known = repeatRowOf(image);
    if (found < 0 || known >= 0)
        return known;
    beginInsertRows({}, row, row);
    m_shown.insert(m_shown.begin() + row, std::uint32_t(found) | kRepeat);
    m_repeats.insert(image, m_repeats.value(image));
    for (std::size_t place = std::size_t(row) + 1; place < m_shown.size(); ++place)
        if (!(m_shown[place] & kRepeat))
            m_placeOf[m_shown[place]] = std::int32_t(place);
    endInsertRows();
    return row;
}

int ImageSequence::repeatRowOf(ImageId image) const
{
    if (!m_repeats.contains(image))
        return -1;
    const std::uint32_t wanted = std::uint32_t(m_catalog->rowOf(image)) | kRepeat;
    const auto found = std::find(m_shown.begin(), m_shown.end(), wanted);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int ImageSequence::shownRowOf(ImageId image) const
{
    const int own = rowOf(image);
    return own < 0 || isOpenRepeat(image) ? repeatRowOf(image) : own;
}

int ImageSequence::openRepeat() const
{
    for (auto repeat = m_repeats.cbegin(); repeat != m_repeats.cend(); ++repeat)
        if (!*repeat)
            if (const int row = repeatRowOf(repeat.key()); row >= 0)
                return row;
    return -1;
}

void ImageSequence::setRepeat(ImageId image, const std::optional<Decision> &decision)
{
    m_repeats.insert(image, decision);
    const int row = repeatRowOf(image);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

int ImageSequence::nextUnlabeled(int row) const
{
    const int rows = rowCount();
    if (decided() == total() && m_waiting.isEmpty() && m_asked.isEmpty() && openRepeat() < 0)
        return -1;
    for (int step = 0; step < rows; ++step) {
        const int candidate = (qMax(0, row) + step) % rows;
        if (!isRowDecided(m_shown[std::size_t(candidate)]))
            return candidate;
    }
    return -1;
}

int ImageSequence::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ImageSequence::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImageId image = imageAt(index.row());
    switch (role) {
    case ImageIdRole: return image.value;
    case PathRole: return pathAt(index.row());
    case FrameColorRole: {
        const auto made = decisionAt(index.row());
        if (!made)
            return {};
        return made->label ? QColor(m_classes.value(*made->label).color) : theme().mutedText;
    }
    case BadgesRole: return badges(index.row());
    case CaptionRole: return m_captions == Captions::Numbers ? tr("Image %1").arg(index.row() + 1) : QFileInfo(pathAt(index.row())).fileName();
    case LabelTextRole: return decisionAt(index.row()) ? labelText(index.row()) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tr("Image %1, %2").arg(index.row() + 1).arg(stateText(index.row()));
    default: return {};
    }
}

// Within a reset.
void ImageSequence::setRows(std::vector<std::uint32_t> rows)
{
    for (const std::uint32_t row : m_shown)
        m_placeOf[catalogRow(row)] = -1;
    m_shown = std::move(rows);
    m_asked.clear();
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        m_placeOf[m_shown[place]] = std::int32_t(place);
    m_hadUnlabeled = std::any_of(m_shown.begin(), m_shown.end(), [this](std::uint32_t row) { return !isRowDecided(row); });
}

void ImageSequence::countAll()
{
    m_counts.clear();
    m_labeled = 0;
    m_skipped = 0;
    std::vector<int> byPlace(m_catalog ? m_catalog->classes.size() : 0);
    for (std::size_t row = 0; row < std::size_t(total()); ++row)
        if (const Vote *vote = m_catalog->ownVote(row))
            ++(vote->label >= 0 ? byPlace[std::size_t(vote->label)] : m_skipped);
    for (std::size_t place = 0; place < byPlace.size(); ++place) {
        m_counts.insert(m_catalog->classes[place], byPlace[place]);
        m_labeled += byPlace[place];
    }
}

void ImageSequence::count(const Vote *vote, int change)
{
    if (!vote)
        return;
    if (vote->label >= 0)
        m_counts[m_catalog->classes[std::size_t(vote->label)]] += change;
    (vote->label >= 0 ? m_labeled : m_skipped) += change;
}

void ImageSequence::announce(ImageId image)
{
    const int row = rowOf(image);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {FrameColorRole, BadgesRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

QStringList ImageSequence::badges(int row) const
{
    QStringList icons;
    const auto made = decisionAt(row);
    const ImageRemarks about = remarksAt(row);
    if (made && made->confidence)
        icons.append(QStringLiteral("unsure"));
    if (about.isFlagged)
        icons.append(QStringLiteral("flag"));
    if (!about.comment.isEmpty())
        icons.append(QStringLiteral("comment"));
    return icons;
}

QString ImageSequence::labelText(int row) const
{
    const auto made = decisionAt(row);
    return !made ? tr("not labeled") : made->label ? m_classes.value(*made->label).name : tr("skipped");
}

QString ImageSequence::stateText(int row) const
{
    const auto made = decisionAt(row);
    QStringList parts{labelText(row)};
    if (made && made->confidence)
        parts.append(tr("unsure, %1 %").arg(*made->confidence));
    const ImageRemarks about = remarksAt(row);
    if (about.isFlagged)
        parts.append(tr("flagged"));
    if (!about.comment.isEmpty())
        parts.append(tr("comment: %1").arg(about.comment));
    return parts.join(QStringLiteral(", "));
}

} // namespace taxon
