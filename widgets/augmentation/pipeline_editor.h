#pragma once

#include "core/augmentation/pipeline.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace taxon {

struct ParameterSpec;

/// A pipeline's transforms, each switched with a tick and tuned in the form below them. A transform that is
/// switched off stays in its place with probability 0, so that what the others draw does not change.
class PipelineEditor : public QWidget {
    Q_OBJECT
public:
    explicit PipelineEditor(QWidget *parent = nullptr);

    /// Shows another pipeline; emits nothing.
    void setPipeline(const TransformStep &pipeline);
    /// As ticked and tuned.
    TransformStep pipeline() const;
    QTreeWidget &steps() const { return *m_steps; }

Q_SIGNALS:
    void pipelineChanged();

private:
    struct Entry {
        TransformStep step; ///< as when it is switched on, without its steps
        bool isOn = true;
    };

    void build();
    QTreeWidgetItem *add(const TransformStep &step, QTreeWidgetItem *parent);
    TransformStep stepOf(const QTreeWidgetItem *item) const;
    Entry entryOf(const QTreeWidgetItem *item) const;
    void setEntry(QTreeWidgetItem *item, const Entry &entry);
    void addFromMenu(const QString &name);
    void removeCurrent();
    void showForm();
    void addRow(const ParameterSpec &parameter, const QJsonValue &value);
    void addSamplingRow(const ParameterSpec &parameter, const QJsonValue &value);
    void addFill(const ParameterSpec &parameter, const QJsonValue &value);
    QComboBox *makeChoice(
        const QList<std::pair<int, QString>> &choices, int value, const std::function<void(int)> &changed);
    void addExplained(const QString &label, const QString &name, QWidget *field, const QString &sentence);
    void addRange(const ParameterSpec &parameter, const QJsonValue &value);
    QWidget *makeNumber(
        const ParameterSpec &parameter, double value, const std::function<void(double)> &changed);
    void setParameter(const QString &name, const QJsonValue &value);
    void setProbability(double p);
    void tryEntry(const TransformStep &changed);

    QTreeWidget *m_steps;
    QPushButton *m_add;
    QToolButton *m_remove;
    QWidget *m_form;
    QFormLayout *m_rows;
    QLabel *m_problem;
};

} // namespace taxon

Q_DECLARE_METATYPE(taxon::TransformStep)
