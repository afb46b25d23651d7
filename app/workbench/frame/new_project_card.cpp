#include "app/workbench/frame/new_project_card.h"

#include "app/workbench/session.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {

NewProjectCard::NewProjectCard(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_name(new QLineEdit)
    , m_folder(new QLineEdit(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)))
    , m_classes(new QPlainTextEdit)
    , m_hint(makeMutedLabel({}))
    , m_create(makePrimaryButton(tr("Create project")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setProperty("card", true);
    build();
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectCard::check);
    connect(m_folder, &QLineEdit::textChanged, this, &NewProjectCard::check);
    connect(m_classes, &QPlainTextEdit::textChanged, this, &NewProjectCard::check);
    connect(m_name, &QLineEdit::returnPressed, this, &NewProjectCard::create);
    connect(m_create, &QPushButton::clicked, this, &NewProjectCard::create);
    connect(m_cancel, &QPushButton::clicked, this, &NewProjectCard::cancelled);
    reset();
}

void NewProjectCard::build()
{
    m_name->setObjectName(QStringLiteral("projectName"));
    m_classes->setObjectName(QStringLiteral("projectClasses"));
    m_folder->setObjectName(QStringLiteral("projectFolder"));
    m_create->setObjectName(QStringLiteral("createProject"));
    m_name->setPlaceholderText(tr("steel-defects"));
    m_name->setAccessibleName(tr("Project name"));
    m_folder->setAccessibleName(tr("Folder of the project"));
    m_classes->setAccessibleName(tr("Classes, one a line"));
    m_classes->setPlaceholderText(tr("One a line, for example:\ncrazing\ninclusion\npatches"));
    m_classes->setTabChangesFocus(true);
    m_classes->setFixedHeight(108);
    m_hint->setWordWrap(true);
    auto *browse = makeIconButton(QStringLiteral("folder"), tr("Choose a folder"));
    connect(browse, &QToolButton::clicked, this, &NewProjectCard::chooseFolder);
    auto *folderLine = new QHBoxLayout;
    folderLine->addWidget(m_folder, 1);
    folderLine->addWidget(browse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_cancel);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("New project"), TextSize::Large));
    layout->addWidget(makeLabel(tr("Name")));
    layout->addWidget(m_name);
    layout->addWidget(makeLabel(tr("Where the project folder is made")));
    layout->addLayout(folderLine);
    layout->addWidget(makeLabel(tr("Classes (can be added and renamed later)")));
    layout->addWidget(m_classes);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);
    layout->addStretch();
}

void NewProjectCard::reset()
{
    m_name->clear();
    m_classes->clear();
    m_images.clear();
    m_cancel->setVisible(m_session.project());
    check();
}

void NewProjectCard::start(const QString &images)
{
    m_images = images;
    if (!images.isEmpty()) {
        m_name->setText(QDir(images).dirName());
        m_folder->setText(QDir(images).absoluteFilePath(QStringLiteral("..")));
        m_folder->setText(QDir::cleanPath(m_folder->text()));
        m_classes->setPlainText(QDir(images).entryList(QDir::Dirs | QDir::NoDotAndDotDot).join(QLatin1Char('\n')));
    }
    m_name->setFocus();
}

QStringList NewProjectCard::classes() const
{
    static const QRegularExpression separator(QStringLiteral("[\\n,;]"));
    QStringList names;
    const QStringList parts = m_classes->toPlainText().split(separator);
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty())
            names.append(part.trimmed());
    return names;
}

QString NewProjectCard::path() const
{
    return QDir(m_folder->text()).filePath(m_name->text().trimmed() + QStringLiteral(".taxon"));
}

QString NewProjectCard::complaint() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the project a name.");
    if (name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.')))
        return tr("A project name has no “/” and does not begin with a dot.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("Choose where the project folder is made.");
    if (QFileInfo::exists(path()))
        return tr("%1 exists already. Choose another name or folder.").arg(path());
    const QStringList names = classes();
    if (QSet<QString>(names.begin(), names.end()).size() != names.size())
        return tr("Two classes have the same name.");
    return {};
}

void NewProjectCard::check()
{
    const QString trouble = complaint();
    const bool untouched = m_name->text().isEmpty();
    m_create->setEnabled(trouble.isEmpty());
    setTone(m_hint, trouble.isEmpty() || untouched ? QStringLiteral("muted") : QStringLiteral("bad"));
    m_hint->setText(trouble.isEmpty() ? tr("Will be made at %1").arg(path()) : trouble);
}

void NewProjectCard::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where the project folder is made"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

void NewProjectCard::create()
{
    if (!complaint().isEmpty())
        return;
    const QString images = m_images;
    if (!m_session.createProject(path(), classes()))
        return;
    Q_EMIT m_session.pageRequested(QStringLiteral("data"));
    if (!images.isEmpty())
        m_session.prepareImport(images);
}

} // namespace taxon
