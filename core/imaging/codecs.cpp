#include "core/imaging/codecs.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <dlfcn.h>

namespace taxon {

namespace {

constexpr char kModule[] = "libtaxon-codecs.so"; ///< found by the program's run path

const CodecTable &load()
{
    // Not QLibrary: the run path that counts is that of the caller of dlopen().
    void *module = dlopen(kModule, RTLD_NOW | RTLD_LOCAL);
    void *symbol = module ? dlsym(module, kCodecTableSymbol) : nullptr;
    if (!symbol)
        throw Error(ErrorCode::Internal,
            QCoreApplication::translate("Decode", "A part of Taxon that reads images is missing. Install Taxon again."),
            QString::fromLocal8Bit(dlerror()));
    return *reinterpret_cast<CodecTableFunction>(symbol)();
}

} // namespace

const CodecTable &codecs()
{
    static const CodecTable &table = load();
    return table;
}

} // namespace taxon
