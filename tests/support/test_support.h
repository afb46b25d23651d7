#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace taxon::test {

/// The project's source folder.
QString sourceFolder();

/// ../shared beside the source folder ($TAXON_SHARED overrides) with `below` appended; empty when absent.
QString sharedPath(const QString &below);

/// Debian's Python when it can import these modules; empty otherwise.
QString pythonWith(const QStringList &modules);

/// What a finished process gave.
struct ProcessResult {
    int exitCode = -1;
    QByteArray standardOutput;
    QByteArray standardError;

    /// Standard output as one JSON object; empty when it is none.
    QJsonObject json() const;
};

/// Runs a program to its end.
ProcessResult runProcess(const QString &program, const QStringList &arguments, int timeoutMs = 600'000);

/// Runs the built command line, $TAXON_COMMAND.
ProcessResult runTaxon(const QStringList &arguments, int timeoutMs = 600'000);

} // namespace taxon::test

/// Skips the test, saying so, where the shared data is absent.
#define TAXON_SKIP_WITHOUT_SHARED(below)                                                             \
    if (taxon::test::sharedPath(QStringLiteral(below)).isEmpty())                                        \
    QSKIP("needs ../shared/" below)

/// Runs a statement and checks that it throws taxon::Error with this code.
#define TAXON_VERIFY_ERROR(statement, expectedCode)                                                   \
    try {                                                                                                \
        statement;                                                                                      \
        QFAIL("no error was thrown");                                                                   \
    } catch (const taxon::Error &error) {                                                            \
        QCOMPARE(taxon::errorCodeName(error.code()), taxon::errorCodeName(expectedCode));                \
        QVERIFY(!error.message().isEmpty());                                                            \
    }
