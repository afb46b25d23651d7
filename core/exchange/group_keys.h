#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace taxon {

class Project;

/// Levels of folders above an image that can name its group.
inline constexpr int kMaxFolderLevel = 20;

/// How the group of an image (its patient, plant or lot) is told from its name.
class GroupRule {
public:
    /// No image has a group.
    GroupRule() = default;
    /// 1: the folder that holds the image; 2: the folder that holds that one, and so on. Throws Usage.
    static GroupRule folderLevel(int level);
    /// What the one capture of the regular expression finds in the file's name (without folders). Throws Usage for an
    /// expression that is wrong or has not exactly one capture.
    static GroupRule pattern(const QString &expression);

    /// Of the image that came from this absolute path; empty: none.
    QString keyOf(const QString &path) const;
    /// 0 for a rule that is no folder level.
    int level() const { return m_level; }
    /// Empty for a rule that is no pattern.
    QString expression() const { return m_expression.pattern(); }
    bool isEmpty() const { return m_level == 0 && m_expression.pattern().isEmpty(); }

    /// What is stored with the project, so that images that come later are grouped alike.
    QString toText() const;
    /// The empty rule for what is no rule.
    static GroupRule fromText(const QString &text);

private:
    int m_level = 0;
    QRegularExpression m_expression;
};

inline constexpr qsizetype kGroupsShown = 1'000;

/// What a rule gives, for people to judge before and after it is applied.
struct GroupPreview {
    qint64 images = 0;
    qint64 grouped = 0; ///< images that get a key
    qint64 groups = 0;
    qint64 largest = 0;
    QString largestKey;
    QList<std::pair<QString, qint64>> largestGroups; ///< (key, images), the largest first, at most kGroupsShown
    QList<std::pair<QString, QString>> examples; ///< (file, key): of different groups, and some without one
};

/// (image, where it came from) of every image, in id order.
using ImageOrigins = std::vector<std::pair<ImageId, QString>>;
ImageOrigins imageOrigins(Project &project);

GroupPreview previewGroups(const ImageOrigins &origins, const GroupRule &rule, Progress &progress);
GroupPreview previewGroups(const ImageOrigins &origins, const QHash<ImageId, QString> &keys, Progress &progress);

/// Whether the groups only say the class once more: about as many groups as classes (at most a quarter more), nearly
/// all (9 of 10) with one class for at least 9 of 10 of their labeled images. Such a group is no patient, plant or lot;
/// kept whole, it would put each class into one part of a split.
bool doGroupsNameClasses(Project &project, const ImageOrigins &origins, const std::function<QString(ImageId, const QString &path)> &keyOf);

/// Gives every image its key and keeps the rule for images that come later. The empty rule takes all keys away.
GroupPreview applyGroups(Project &project, const GroupRule &rule, Progress &progress);
/// The rule that was applied last.
GroupRule currentGroupRule(Project &project);

/// Gives the images these keys and all others none. `source` is what is stored in the rule's place; empty: no rule holds
/// for images that come later.
GroupPreview applyGroupKeys(Project &project, const QHash<ImageId, QString> &keys, const QString &source, Progress &progress);

/// What was stored when groups were applied last: GroupRule::toText(), or the `source` of applyGroupKeys().
QString currentGroupSource(Project &project);

} // namespace taxon
