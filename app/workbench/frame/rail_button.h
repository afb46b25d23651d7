#pragma once

#include <QAbstractButton>

namespace taxon {

class Page;

/// A page's entry on the rail: icon, name and a few words of state.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit RailButton(Page *page, QWidget *parent = nullptr);

    Page *page() const { return m_page; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateState();

    Page *m_page;
    QString m_state;
};

} // namespace taxon
