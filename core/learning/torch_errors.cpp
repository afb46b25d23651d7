#include "core/learning/torch_errors.h"

#include <QCoreApplication>

#include <c10/util/Exception.h>

#include <new>
#include <string_view>

namespace taxon {
namespace {

Error outOfMemory(const QString &detail)
{
    return Error(ErrorCode::OutOfMemory,
        QCoreApplication::translate("Learning", "There is not enough memory for this. Choose a smaller batch or image size, or close other programs."),
        detail);
}

bool isAboutMemory(std::string_view text)
{
    return text.find("allocate memory") != text.npos || text.find("out of memory") != text.npos;
}

} // namespace

Error translated(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const Error &error) {
        return error;
    } catch (const std::bad_alloc &) {
        return outOfMemory(QStringLiteral("std::bad_alloc"));
    } catch (const c10::Error &error) {
        const QString detail = QString::fromUtf8(error.what());
        if (isAboutMemory(error.what_without_backtrace()))
            return outOfMemory(detail);
        return Error(ErrorCode::Internal,
            QCoreApplication::translate("Learning", "LibTorch could not compute this: %1")
                .arg(QString::fromUtf8(error.what_without_backtrace()).section(u'\n', 0, 0)),
            detail);
    } catch (const std::exception &error) {
        const QString detail = QString::fromUtf8(error.what());
        if (isAboutMemory(error.what()))
            return outOfMemory(detail);
        return Error(ErrorCode::Internal,
            QCoreApplication::translate("Learning", "Something unexpected went wrong: %1").arg(detail.section(u'\n', 0, 0)),
            detail);
    }
}

} // namespace taxon
