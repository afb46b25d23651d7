#pragma once

#include "app/workbench/data/class_table_model.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <utility>

class QLineEdit;
class QPushButton;
class QTreeView;

namespace taxon {

class ClassChangesList;
class ClassDetails;
class ClassScaleRow;
class Session;

/// The class manager: the list, where names are edited and rows dragged into order; what can be done with the chosen
/// class; and the history, where every change can be undone. Labels keep their meaning through all of it.
class ClassCard : public QFrame {
    Q_OBJECT
public:
    explicit ClassCard(Session &session, QWidget *parent = nullptr);

    void reload();
    /// How much each class is used, counted elsewhere since it takes long.
    void setUse(const QHash<ClassId, ClassUse> &use);
    /// Chooses the class and brings it into view.
    void choose(ClassId id);
    ClassTableModel &model() { return *m_model; }

private:
    void build();
    void buildList();
    void add();
    void move(int by);
    void showChosen();
    void showHistory();
    void fitList();
    ClassId chosen() const;
    /// Runs the change, then lets everybody know.
    bool change(const std::function<void(ClassStore &)> &action);
    void showScale();
    void declareLevel(ScaleLevel level);
    void declareNumber(ClassId id, double number);
    /// Of the classes that count, from low to high; those without a number come last.
    QList<std::pair<ClassId, double>> scaleNow() const;

    Session &m_session;
    ClassTableModel *m_model;
    QTreeView *m_list;
    QLineEdit *m_name;
    ClassScaleRow *m_scale;
    ClassDetails *m_details;
    QPushButton *m_historyButton;
    ClassChangesList *m_history;
    QHash<ClassId, ClassUse> m_use;
};

} // namespace taxon
