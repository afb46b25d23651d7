#pragma once

#include "app/workbench/label/filter_text.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace taxon {

/// The filter in one line above the image: the button that opens the panel, the search for text, and below it the
/// conditions that are set, each with a cross.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Without emitting filterChosen().
    void setFilter(const ImageFilter &filter, const FilterNames &names);
    /// `shown` of `total`; negative: not known yet.
    void setCounts(int shown, int total);
    void setPanelOpen(bool isOpen);
    void focusSearch();
    /// The conditions that are set; hidden while there are none. A row of its own for the page to place.
    QWidget *chips() { return m_chips; }

Q_SIGNALS:
    void filterChosen(const taxon::ImageFilter &filter);
    void panelToggled(bool isOpen);
    void left(); ///< Enter or Escape in the search: back to the image

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseText();
    void fillChips(const FilterNames &names);

    ImageFilter m_filter;
    QToolButton *m_button;
    QLineEdit *m_search;
    QWidget *m_chips;
    QLabel *m_count;
    QTimer m_typing; ///< the search follows the typing after a moment
};

} // namespace taxon
