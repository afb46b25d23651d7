#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>

namespace taxon {

class OutputChannel;
class Worker;

/// Reads requests from standard input on the main thread, answers control methods at once and hands long calls to
/// the worker. The end of the input ends the program: at once, or after detach when the work is done.
class JsonRpcServer : public QObject {
    Q_OBJECT
public:
    JsonRpcServer(OutputChannel &output, Worker &worker, QObject *parent = nullptr);

Q_SIGNALS:
    void finished();

private:
    void readInput();
    void takeLines(qsizetype searchFrom);
    void handleLine(const QByteArray &line);
    void handle(const QJsonObject &request);
    void answer(const QJsonValue &id, const QString &method, const QJsonObject &params);
    void refuse(const QJsonValue &id, int code, const QString &message, const QString &detail = {});
    void endOfInput();

    OutputChannel &m_output;
    Worker &m_worker;
    QByteArray m_buffer;
    bool m_isSkippingLine = false;
    bool m_isDetached = false;
};

} // namespace taxon
