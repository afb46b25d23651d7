#include "core/base/files.h"
#include "tests/support/test_support.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace taxon;

/// Guards the dependency rules that CMake's links cannot: Debian puts <ATen/…> and <c10/…> in /usr/include.
class TestSourceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyLearningSeesLibTorch()
    {
        expectNowhere(QStringLiteral("^#include\\s*[<\"](torch|ATen|c10|caffe2)/"),
            {QStringLiteral("core/learning/"), QStringLiteral("app/engine/"), QStringLiteral("tests/learning/")});
    }

    void coreKnowsNoWidgetsAndNoGui()
    {
        expectNowhere(
            QStringLiteral("^#include\\s*<Q(tGui|tWidgets|Widget|Application|GuiApplication|Image|Painter|Pixmap|Color|Icon)\\b"),
            {QStringLiteral("widgets/"), QStringLiteral("app/workbench/"), QStringLiteral("tests/")});
    }

    void widgetsAndCoreKnowNoApplication()
    {
        expectNowhere(QStringLiteral("^#include\\s*\"app/"), {QStringLiteral("app/"), QStringLiteral("tests/")});
    }

    void sqlStaysInTheProjectFolder()
    {
        expectNowhere(QStringLiteral("^#include\\s*<QSql"), {QStringLiteral("core/project/"), QStringLiteral("tests/")});
    }

    void plottingHeaderStaysInPlotSources()
    {
        expectNowhere(QStringLiteral("^#include\\s*[<\"]qcustomplot"), {QStringLiteral("widgets/plots/")});
        for (const QString &file : sources())
            if (file.endsWith(u".h"))
                QVERIFY2(!text(file).contains(u"qcustomplot.h"), qPrintable(file));
    }

    void noWholeFrameworkIsIncluded()
    {
        expectNowhere(QStringLiteral("^#include\\s*<(Qt(Core|Gui|Widgets|Sql|Svg|Test|Network|Concurrent)|torch/torch\\.h)>"), {});
    }

    void lupdateFindsEveryCount()
    {
        // It passes over a call whose count is a cast with angle brackets.
        expectNowhere(QStringLiteral("nullptr,\\s*static_cast<"), {QStringLiteral("tests/")});
    }

    void everyHeaderIsGuarded()
    {
        for (const QString &file : sources())
            if (file.endsWith(u".h"))
                QVERIFY2(text(file).startsWith(u"#pragma once"), qPrintable(file));
    }

    void noSourceFileIsOver800Lines()
    {
        for (const QString &file : sources())
            QVERIFY2(text(file).count(u'\n') <= 800, qPrintable(file));
    }

    // The tables name a test for each fact; one that is renamed or gone is noticed here.
    void everyTestThatTheReliabilityTablesNameExists()
    {
        QString code;
        for (const QString &file : sources({QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("CMakeLists.txt")}))
            if (file.startsWith(u"tests/"))
                code += QFileInfo(file).completeBaseName() + u'\n' + text(file);
        // Within backticks: the name of a file or, by its capitals, of a function.
        static const QRegularExpression kQuoted(QStringLiteral("`([^`]+)`"));
        static const QRegularExpression kName(QStringLiteral("\\b(test_[a-z0-9_]+|[a-z_]+_test|[a-z0-9]+[A-Z]\\w*)\\b"));
        int names = 0;
        for (const QString &row : text(QStringLiteral("docs/reliability.md")).split(u'\n')) {
            if (!row.startsWith(u'|'))
                continue;
            for (const auto &quoted : kQuoted.globalMatch(row))
                for (const auto &name : kName.globalMatch(quoted.captured(1))) {
                    QVERIFY2(code.contains(QRegularExpression(u"\\b" + name.captured() + u"\\b")), qPrintable(name.captured()));
                    ++names;
                }
        }
        QVERIFY(names > 50);
    }

private:
    static QString text(const QString &file)
    {
        return QString::fromUtf8(readFile(test::sourceFolder() + u'/' + file));
    }

    static QStringList sources(const QStringList &names = {QStringLiteral("*.cpp"), QStringLiteral("*.h")})
    {
        QStringList files;
        const QDir root(test::sourceFolder());
        for (const char *folder : {"app", "core", "widgets", "tests", "translations"}) {
            QDirIterator it(root.filePath(QLatin1StringView(folder)), names, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                files << root.relativeFilePath(it.next());
        }
        return files;
    }

    static void expectNowhere(const QString &pattern, const QStringList &allowedFolders)
    {
        const QRegularExpression forbidden(pattern, QRegularExpression::MultilineOption);
        QVERIFY(forbidden.isValid());
        for (const QString &file : sources()) {
            const bool isAllowed = std::any_of(allowedFolders.begin(), allowedFolders.end(),
                [&](const QString &folder) { return file.startsWith(folder); });
            if (!isAllowed)
                QVERIFY2(!text(file).contains(forbidden), qPrintable(file + u" has " + pattern));
        }
    }
};

QTEST_GUILESS_MAIN(TestSourceRules)
#include "test_source_rules.moc"
