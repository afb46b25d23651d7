#pragma once

#include "app/workbench/label/label_commands.h"

#include <QAbstractButton>

namespace taxon {

/// A command of the Label page with its key. Filled while it holds: the image is flagged, the next label is unsure.
class CommandButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Shape {
        Wide, ///< icon, text, key
        Tall, ///< icon over key
    };

    CommandButton(LabelCommand command, Shape shape, QWidget *parent = nullptr);

    LabelCommand command() const { return m_command; }
    void setKey(const QString &key);
    const QString &key() const { return m_key; }
    /// What it would do now, when that depends: "Unsure 50 %".
    void setTitle(const QString &title);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWide(QPainter &painter, const QRect &box) const;
    void paintTall(QPainter &painter, const QRect &box) const;
    void describe();

    LabelCommand m_command;
    Shape m_shape;
    QString m_iconName;
    QString m_explanation;
    QString m_key;
};

} // namespace taxon
