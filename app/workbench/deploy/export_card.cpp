#include "app/workbench/deploy/export_card.h"

#include "widgets/theme/controls.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxon {
namespace {

/// A string literal of Python and C++ alike.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QPlainTextEdit *makeCodeView(const QString &name)
{
    auto *view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setTabChangesFocus(true);
    view->setMinimumHeight(150);
    view->setAccessibleName(name);
    return view;
}

} // namespace

QString pythonSnippet(const QString &path)
{
    return QStringLiteral("import json, torch\n\n"
                          "extra = {\"taxon.json\": \"\"}\n"
                          "model = torch.jit.load(%1, _extra_files=extra).eval()\n"
                          "about = json.loads(extra[\"taxon.json\"])\n"
                          "# image: float32 [1, 3, H, W], RGB, prepared as about[\"preprocessing\"] says\n"
                          "with torch.no_grad():\n"
                          "    probabilities = model(image).softmax(1)[0]\n"
                          "print(about[\"classes\"][int(probabilities.argmax())])\n")
        .arg(quoted(path));
}

QString cppSnippet(const QString &path)
{
    return QStringLiteral("#include <torch/script.h>\n\n"
                          "torch::jit::ExtraFilesMap extra{{\"taxon.json\", \"\"}};\n"
                          "auto model = torch::jit::load(%1, torch::kCPU, extra);\n"
                          "model.eval();\n"
                          "// extra[\"taxon.json\"] holds the classes and the preprocessing;\n"
                          "// image: float32 [1, 3, H, W], RGB\n"
                          "const auto logits = model.forward({image}).toTensor();\n"
                          "const auto best = logits.argmax(1).item<int64_t>();\n")
        .arg(quoted(path));
}

ExportCard::ExportCard(QWidget *parent)
    : QFrame(parent)
    , m_parity(makeLabel({}))
    , m_python(makeCodeView(tr("Loading it in Python")))
    , m_cpp(makeCodeView(tr("Loading it in C++")))
{
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(makeLabel(tr("Exported"), TextSize::Large));
    m_parity->setWordWrap(true);
    layout->addWidget(m_parity);
    auto *form = new QFormLayout;
    m_path = addCopyRow(form, tr("File"));
    m_hash = addCopyRow(form, tr("SHA-256"));
    layout->addLayout(form);
    auto *contents = makeMutedLabel(
        tr("The file holds the network with its weights, and inside it taxon.json: the classes in order, "
           "the exact preprocessing, and the hashes of the data and the weights."));
    contents->setWordWrap(true);
    layout->addWidget(contents);
    auto *code = new QTabWidget;
    code->addTab(m_python, QStringLiteral("Python"));
    code->addTab(m_cpp, QStringLiteral("C++"));
    QToolButton *copyCode = makeIconButton(QStringLiteral("copy"), tr("Copy the lines"));
    connect(copyCode, &QToolButton::clicked, this,
        [this, code] { copy((code->currentIndex() == 0 ? m_python : m_cpp)->toPlainText()); });
    code->setCornerWidget(copyCode);
    layout->addWidget(code, 1);
}

QLabel *ExportCard::addCopyRow(QFormLayout *form, const QString &name)
{
    auto *value = makeLabel({});
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QToolButton *button = makeIconButton(QStringLiteral("copy"), tr("Copy: %1").arg(name));
    // The text carries invisible places where a long line may break.
    connect(button, &QToolButton::clicked, this, [value] { copy(value->text().remove(QChar(0x200b))); });
    auto *row = new QHBoxLayout;
    row->addWidget(value, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    form->addRow(name, row);
    return value;
}

void ExportCard::showResult(const QJsonObject &result)
{
    const QString path = result.value(QStringLiteral("path")).toString();
    const auto bytes = result.value(QStringLiteral("bytes")).toInteger();
    QString hash = result.value(QStringLiteral("sha256")).toString();
    for (qsizetype i = 16; i < hash.size(); i += 17)
        hash.insert(i, QChar(0x200b));
    m_path->setText(QDir::toNativeSeparators(path).replace(u'/', QStringLiteral("/\u200b")));
    m_hash->setText(hash);
    m_parity->setText(
        tr("✓ %1. Reloaded and compared with the trained network on %Ln image(s): largest difference of a "
           "logit %2.",
            nullptr, result.value(QStringLiteral("images_compared")).toInt())
            .arg(locale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat),
                locale().toString(result.value(QStringLiteral("max_abs_difference")).toDouble(), 'g', 2)));
    setTone(m_parity, QStringLiteral("good"));
    m_python->setPlainText(pythonSnippet(path));
    m_cpp->setPlainText(cppSnippet(path));
}

} // namespace taxon
