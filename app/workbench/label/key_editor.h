#pragma once

#include "app/workbench/label/label_commands.h"
#include "core/base/ids.h"

#include <QDialog>
#include <QHash>
#include <QSortFilterProxyModel>

#include <functional>
#include <optional>

class QKeyEvent;
class QLabel;
class QPushButton;
class QTableView;

namespace taxon {

class KeyTableModel;
class Session;

/// Which key does what: choose a row, press Enter, press the new key. What collides is refused, and says with what.
class KeyEditor : public QDialog {
    Q_OBJECT
public:
    KeyEditor(Session &session, QWidget *parent);

    /// Ready for the new key of this class.
    void editClass(ClassId label);
    KeyTableModel &model() { return *m_model; }
    QString message() const;

Q_SIGNALS:
    void commandKeysChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    int currentRow() const;
    void beginCapture();
    void endCapture();
    void capture(const QKeyEvent &event);
    void assign(const QString &key);
    bool pressInTable(const QKeyEvent &event);
    void offer(const QString &text, const std::function<void()> &action);
    void say(const QString &text, const QString &tone = {});

    KeyTableModel *m_model;
    QSortFilterProxyModel m_filtered;
    QTableView *m_table;
    QLabel *m_message;
    QPushButton *m_offer; ///< what may follow the message: swap, undo
    QPushButton *m_change;
    std::function<void()> m_offered;
    int m_capturedRow = -1; ///< waits for its key; -1: none does
    std::optional<LabelCommand> m_first; ///< of two keys, pressed
};

/// The keys that the window around `widget` takes for itself wherever the focus is, with what they do.
QHash<QString, QString> keysOfWindow(const QWidget &widget);

} // namespace taxon
