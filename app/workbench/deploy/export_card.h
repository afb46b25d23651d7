#pragma once

#include <QFrame>
#include <QJsonObject>

class QFormLayout;
class QLabel;
class QPlainTextEdit;

namespace taxon {

/// What an export gave: the file, the proof that it answers as the trained network, and how to load it.
class ExportCard : public QFrame {
    Q_OBJECT
public:
    explicit ExportCard(QWidget *parent = nullptr);

    /// The engine's answer to `export`.
    void showResult(const QJsonObject &result);

private:
    QLabel *addCopyRow(QFormLayout *form, const QString &name);

    QLabel *m_path;
    QLabel *m_hash;
    QLabel *m_parity;
    QPlainTextEdit *m_python;
    QPlainTextEdit *m_cpp;
};

/// A few lines that load an exported TorchScript file.
QString pythonSnippet(const QString &path);
QString cppSnippet(const QString &path);

} // namespace taxon
