#pragma once

#include "app/workbench/label/saved_filter_model.h"
#include "core/catalog/image_filter.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QToolButton;

namespace taxon {

class Session;

/// Filters kept under a name, for everyone on the project: a click applies one, F2 renames it, Del deletes it; the line
/// below saves the filter that is set.
class SavedFilterList : public QWidget {
    Q_OBJECT
public:
    explicit SavedFilterList(Session &session, QWidget *parent = nullptr);

    /// Reads them again.
    void reload();
    const QList<SavedFilter> &filters() const { return m_filters; }
    /// What Save keeps.
    void setFilter(const ImageFilter &filter);
    /// Applies one of filters(); one that this version cannot read becomes a message.
    void apply(const SavedFilter &saved);

Q_SIGNALS:
    void applied(const taxon::ImageFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();
    void rename(qint64 id, const QString &name);
    void removeCurrent();
    void showMenu(const QPoint &position);

    Session &m_session;
    SavedFilterModel m_model;
    QList<SavedFilter> m_filters;
    ImageFilter m_filter;
    QListView *m_view;
    QLineEdit *m_name;
    QToolButton *m_save;
};

} // namespace taxon
