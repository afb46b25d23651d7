#pragma once

#include "core/exchange/label_export.h"
#include "core/exchange/label_import.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace taxon {

class ExchangePreview;
class Session;

/// Labels from and for other programs: a file is chosen or dropped, a preview tells what would happen, and only
/// Apply changes the project; below it the labels go out.
class ExchangeCard : public QFrame {
    Q_OBJECT
public:
    explicit ExchangeCard(Session &session, QWidget *parent = nullptr);

    /// Fills in a file or folder of labels and previews it; nothing is imported yet.
    void setSource(const QString &path);
    /// The people may have changed.
    void reset();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeImportPart();
    QWidget *makeExportPart();
    void connectControls();
    void browse();
    void updateState();
    LabelImportOptions options() const;
    void preview();
    void apply();
    void run(bool isApplied);
    void showResult(const LabelImportReport &report);
    void chooseTarget();
    void exportTo(const QString &path);
    void showExported(const LabelExportReport &report);

    Session &m_session;
    QLineEdit *m_source;
    QComboBox *m_owner;
    QCheckBox *m_addClasses;
    QCheckBox *m_replace;
    QPushButton *m_apply;
    QLabel *m_hint;
    ExchangePreview *m_preview;
    QComboBox *m_format;
    QComboBox *m_whose;
    QPushButton *m_export;
    QLabel *m_exported;
    QString m_previewed;
    int m_generation = 0;
    bool m_isRunning = false;
};

} // namespace taxon
