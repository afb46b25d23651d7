#pragma once

#include <QColor>
#include <QWidget>

namespace taxon {

class ImageView;

/// One image of a comparison, with a line below it: its place, its label with the class's colour, its name.
class ComparedImage : public QWidget {
    Q_OBJECT
public:
    explicit ComparedImage(int place, QWidget *parent = nullptr);

    ImageView &view() { return *m_view; }
    const ImageView &view() const { return *m_view; }

    /// An empty label: none yet. An empty name: not to be known.
    void setCaption(const QString &label, const QColor &color, const QString &name);
    QString label() const { return m_label; }
    void setFocused(bool focused);

    static int captionHeight();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_place; ///< from 0
    ImageView *m_view;
    QString m_label;
    QString m_name;
    QColor m_color;
    bool m_isFocused = false;
};

} // namespace taxon
