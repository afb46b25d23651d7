#include "core/learning/devices.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QThread>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <limits>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace taxon {
namespace {

/// Whether the processor multiplies bfloat16 itself; without that it is slower than float32.
bool computesInBfloat16(const QString &device)
{
    if (device != QStringLiteral("cpu"))
        return false;
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

} // namespace

QStringList deviceNames()
{
    QStringList names{QStringLiteral("cpu")};
    for (std::size_t i = 0; torch::cuda::is_available() && i < torch::cuda::device_count(); ++i)
        names.append(QStringLiteral("cuda:%1").arg(i));
    return names;
}

QJsonObject libraryVersions()
{
    return {
        {QStringLiteral("taxon"), QStringLiteral(TAXON_VERSION)},
        {QStringLiteral("libtorch"), QStringLiteral(TORCH_VERSION)},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
    };
}

QString bestDevice()
{
    return torch::cuda::is_available() ? QStringLiteral("cuda:0") : QStringLiteral("cpu");
}

TrainConfig resolved(TrainConfig config)
{
    config.validate();
    config.lr = config.resolvedLr();
    if (config.device == QStringLiteral("auto"))
        config.device = bestDevice();
    if (config.device == QStringLiteral("cuda"))
        config.device = QStringLiteral("cuda:0");
    if (!deviceNames().contains(config.device))
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Devices", "The device %1 is not available on this computer; there is: %2.")
                .arg(config.device, deviceNames().join(QStringLiteral(", "))));
    if (config.threads == 0)
        config.threads = QThread::idealThreadCount();
    if (config.precision == QStringLiteral("auto"))
        config.precision = computesInBfloat16(config.device) ? QStringLiteral("bfloat16") : QStringLiteral("float32");
    return config;
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    ::mallopt(M_TOP_PAD, 64 << 20);
    ::mallopt(M_ARENA_MAX, 1);
#endif
}

void useThreads(int threads)
{
    at::set_num_threads(threads);
    at::globalContext().setDeterministicCuDNN(true);
    at::globalContext().setBenchmarkCuDNN(false);
}

} // namespace taxon
