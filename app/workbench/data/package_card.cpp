#include "app/workbench/data/package_card.h"

#include "app/workbench/data/package_opening.h"
#include "app/workbench/session.h"
#include "core/merge/package.h"
#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace taxon {
namespace {

enum Images { Queue, All };

QComboBox *makeBox(const char *name, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

} // namespace

PackageCard::PackageCard(Session &session, QWidget *parent)
    : DataCard(session, tr("A package for one person"), parent)
    , m_person(makeBox("packagePerson", tr("For whom the package is")))
    , m_images(makeBox("packageImages", tr("Which images")))
    , m_files(makeBox("packageFiles", tr("With or without the image files")))
    , m_pack(makePrimaryButton(tr("Make a package…")))
    , m_open(makeButton(QStringLiteral("folder"), tr("Open a package…")))
    , m_result(makeLabel({}))
{
    build();
    connect(&session, &Session::annotatorChanged, this, &DataCard::markStale);
    connect(&session, &Session::labelsChanged, this, &DataCard::markStale);
    connect(m_person, &QComboBox::currentTextChanged, this, &PackageCard::showImages);
    connect(m_pack, &QPushButton::clicked, this, &PackageCard::chooseTarget);
    connect(m_open, &QPushButton::clicked, this, [this] { choosePackage(this->session(), this); });
    updateState();
}

void PackageCard::build()
{
    QLabel *purpose = makeMutedLabel(tr("For somebody who labels on another computer, also without a network. It holds the images, the classes with "
                                        "their descriptions and examples, the labeling rules and that person's own labels; nobody else's."));
    purpose->setWordWrap(true);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    m_person->lineEdit()->setPlaceholderText(tr("Choose a person, or write a name"));
    m_files->addItem(tr("The image files are in it"), int(PackagedImages::Files));
    m_files->addItem(tr("Without files: the other computer has them"), int(PackagedImages::References));
    m_pack->setObjectName(QStringLiteral("packagePack"));
    m_open->setObjectName(QStringLiteral("packageOpen"));
    m_open->setToolTip(tr("One that you were given becomes a project beside it; one that comes back is merged. You can also drop it on this window."));
    m_result->setObjectName(QStringLiteral("packageResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->hide();
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::kSmall);
    form->addRow(tr("For"), m_person);
    form->addRow(tr("Images"), m_images);
    form->addRow(tr("Files"), m_files);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pack);
    buttons->addWidget(m_open);
    buttons->addStretch();
    content().addWidget(purpose);
    content().addLayout(form);
    content().addLayout(buttons);
    content().addWidget(m_result);
}

PackageCard::Choices PackageCard::choicesOf(Project &project)
{
    Choices choices;
    QHash<AnnotatorId, QString> names;
    for (const Annotator &annotator : project.annotators().all()) {
        names.insert(annotator.id, annotator.name);
        choices.people.append(annotator.name);
    }
    for (const QueueCount &queue : project.assignments().counts())
        choices.asked.insert(names.value(queue.annotator), queue.assigned);
    project.images().forEachPlace([&choices](const ImagePlace &place) {
        ++choices.images;
        choices.bytes += place.bytes;
    });
    return choices;
}

void PackageCard::refresh()
{
    read<Choices>(tr("Reading who labels"), [](Project &project, Progress &) { return choicesOf(project); },
        [this](const Choices &choices) { show(choices); });
}

void PackageCard::reset()
{
    m_person->clear();
    m_result->hide();
    show({});
}

void PackageCard::show(const Choices &choices)
{
    m_choices = choices;
    const QString person = m_person->currentText();
    {
        const QSignalBlocker blocker(m_person);
        m_person->clear();
        m_person->addItems(choices.people);
        m_person->setCurrentIndex(m_person->findText(person, Qt::MatchExactly));
        m_person->setEditText(person);
    }
    showImages();
}

void PackageCard::showImages()
{
    const QLocale locale;
    const QString person = m_person->currentText().trimmed();
    m_images->clear();
    if (const qint64 asked = m_choices.asked.value(person); asked > 0)
        m_images->addItem(tr("The %1 that %2 is asked to label").arg(locale.toString(asked), person), Queue);
    m_images->addItem(tr("All %1 (%2)").arg(locale.toString(m_choices.images), locale.formattedDataSize(m_choices.bytes, 1, QLocale::DataSizeSIFormat)), All);
    updateState();
}

void PackageCard::updateState()
{
    const bool isForNobody = m_person->currentText().trimmed().isEmpty();
    m_pack->setEnabled(!m_isRunning && m_choices.images > 0 && !isForNobody);
    m_pack->setToolTip(m_choices.images == 0 ? tr("There are no images yet.")
            : isForNobody                    ? tr("Choose a person first, or write a name.")
                                             : QString());
}

void PackageCard::chooseTarget()
{
    QString person = m_person->currentText().trimmed();
    person.replace(u'/', u'_');
    const QFileInfo project(projectPath());
    const QString path = QFileDialog::getSaveFileName(this, tr("Package for %1").arg(person),
        QStringLiteral("%1/%2-%3.%4").arg(project.path(), project.completeBaseName(), person, kPackageSuffix), tr("Packages (*.%1)").arg(kPackageSuffix));
    if (!path.isEmpty())
        packInto(QFileInfo(path).suffix().isEmpty() ? path + u'.' + kPackageSuffix : path);
}

void PackageCard::packInto(const QString &path)
{
    m_isRunning = true;
    m_result->hide();
    updateState();
    const std::function<PackageReport(Progress &)> work
        = [path, place = projectPath(), person = m_person->currentText().trimmed(), images = m_images->currentData().toInt(),
              files = static_cast<PackagedImages>(m_files->currentData().toInt())](Progress &progress) {
              const auto project = Project::open(place);
              PackageOptions options{.annotator = project->annotators().findOrAdd(person), .images = files};
              if (images == All)
                  options.only = project->images().ids();
              return writePackage(*project, options, path, progress);
          };
    Job *job = runJob<PackageReport>(tr("Making the package"), work, this, [this](const PackageReport &report) { showResult(report); });
    connect(job, &Job::finished, this, [this] {
        m_isRunning = false;
        updateState();
        markStale();
    });
    session().track(job);
}

void PackageCard::showResult(const PackageReport &report)
{
    const QLocale locale;
    QString text = tr("%n image(s) are in %1 (%2). Once they are labeled, merge the package that comes back.", nullptr, int(report.images))
                       .arg(QDir::toNativeSeparators(report.path), locale.formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat));
    if (report.examples > 0)
        text += u' ' + tr("Beside them, %n example(s) of classes.", nullptr, int(report.examples));
    if (report.withoutFile > 0)
        text += u' ' + tr("%n image(s) went without a file, since it is missing or was changed.", nullptr, int(report.withoutFile));
    m_result->setText(text);
    m_result->show();
    session().showMessage(MessageKind::Good, tr("The package is made."));
}

} // namespace taxon
