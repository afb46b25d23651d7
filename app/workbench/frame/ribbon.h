#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace taxon {

/// One line across a page: what is the matter, and the button that changes it. Hidden until shown.
class Ribbon : public QFrame {
    Q_OBJECT
public:
    explicit Ribbon(QWidget *parent = nullptr);

    /// An empty `button` leaves the button out.
    void announce(const QString &text, const QString &button);
    QString text() const;

Q_SIGNALS:
    void clicked();

private:
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace taxon
