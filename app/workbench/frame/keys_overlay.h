#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <utility>

class QGridLayout;
class QLabel;

namespace taxon {

/// `?`: the keys of the page over the page. Any key or click closes it.
class KeysOverlay : public QFrame {
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget *window);

    void open(const QString &page, const QList<std::pair<QString, QString>> &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QLabel *m_title;
    QGridLayout *m_grid;
};

} // namespace taxon
