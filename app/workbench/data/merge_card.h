#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace taxon {

class MergePreview;
class Session;
struct MergeReport;

/// Takes over the labels of a package that comes back, or of another project: it is chosen or dropped, a preview tells
/// what would happen, and only Merge changes the project.
class MergeCard : public QFrame {
    Q_OBJECT
public:
    explicit MergeCard(Session &session, QWidget *parent = nullptr);

    /// Fills in a package or a project folder and previews it; nothing is merged yet.
    void setSource(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void browseFile();
    void browseProject();
    void reset();
    void updateState();
    void preview();
    void apply();
    void run(bool isApplied);
    void showResult(const MergeReport &report);

    Session &m_session;
    QLineEdit *m_source;
    QPushButton *m_file;
    QPushButton *m_project;
    QPushButton *m_merge;
    QLabel *m_hint;
    MergePreview *m_preview;
    QString m_previewed; ///< the source whose preview is shown; empty: none
    bool m_bringsNews = false;
    bool m_isRunning = false;
    int m_generation = 0;
};

} // namespace taxon
