#pragma once

#include "core/project/class_store.h"

#include <QFrame>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace taxon {

class Session;

/// Adds, renames, recolours and reorders the classes. Labels keep their meaning through all of it.
class ClassCard : public QFrame {
    Q_OBJECT
public:
    explicit ClassCard(Session &session, QWidget *parent = nullptr);
    void reload();

private:
    QWidget *makeRow(const QList<ImageClass> &classes, int place);
    void add();
    void rename(ClassId id, const QString &before, QLineEdit *field);
    void recolor(const ImageClass &label);
    void move(QList<ImageClass> classes, int place, int by);
    /// Runs the change, then lets everybody know.
    bool change(const std::function<void(ClassStore &)> &action);

    Session &m_session;
    QVBoxLayout *m_rows;
    QLineEdit *m_name;
};

} // namespace taxon
