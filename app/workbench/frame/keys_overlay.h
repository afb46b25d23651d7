#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QGridLayout;
class QPushButton;
class QLabel;

namespace taxon {

/// `?`: the keys of the page over the page. Any key or click closes it.
class KeysOverlay : public QFrame {
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget *window);

    /// `edit`: behind the button that changes the keys; empty: no such button.
    void open(const QString &page, const QList<std::pair<QString, QString>> &keys, const std::function<void()> &edit = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QLabel *m_title;
    QGridLayout *m_grid;
    QPushButton *m_edit;
    std::function<void()> m_editKeys;
};

} // namespace taxon
