#include "core/imaging/codecs/dicom_frame.h"

#include <gdcmDataElement.h>
#include <gdcmFragment.h>
#include <gdcmImage.h>
#include <gdcmSequenceOfFragments.h>
#include <gdcmTransferSyntax.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <new>

namespace taxon {

namespace {

constexpr unsigned kLeastSeconds = 2; ///< and a second a megabyte: damaged data can keep a decoder busy for ever

gdcm::PixelFormat pixelFormat(const DicomFrameFormat &format)
{
    const auto number = [](int value) { return static_cast<unsigned short>(value); };
    return gdcm::PixelFormat(number(format.samples), number(format.allocated), number(format.stored),
        number(format.stored - 1), number(format.isSigned ? 1 : 0));
}

gdcm::DataElement pixelData(const QList<QByteArrayView> &fragments)
{
    gdcm::SmartPointer<gdcm::SequenceOfFragments> sequence = new gdcm::SequenceOfFragments;
    for (const QByteArrayView &bytes : fragments) {
        gdcm::Fragment fragment;
        fragment.SetByteValue(bytes.data(), gdcm::VL(static_cast<unsigned>(bytes.size())));
        sequence->AddFragment(fragment);
    }
    gdcm::DataElement element(gdcm::Tag(0x7fe0, 0x0010));
    element.SetVR(gdcm::VR::OB);
    element.SetValue(*sequence);
    return element;
}

/// What the child process leaves to the parent, followed by the pixels.
struct Outcome {
    bool isDecoded;
    int planar;
    char photometric[32];
};

/// Memory that a child process shares with its parent.
class SharedMemory {
public:
    explicit SharedMemory(std::size_t bytes)
        : m_bytes(bytes)
        , m_start(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))
    {
        if (m_start == MAP_FAILED)
            throw std::bad_alloc();
    }
    ~SharedMemory() { munmap(m_start, m_bytes); }
    Q_DISABLE_COPY_MOVE(SharedMemory)

    Outcome *outcome() const { return static_cast<Outcome *>(m_start); }
    char *pixels() const { return static_cast<char *>(m_start) + sizeof(Outcome); }

private:
    std::size_t m_bytes;
    void *m_start;
};

void decode(const QList<QByteArrayView> &fragments, const QByteArray &syntax, const DicomFrameFormat &format, const SharedMemory &memory)
{
    gdcm::Image image;
    image.SetNumberOfDimensions(2);
    image.SetDimension(0, static_cast<unsigned>(format.width));
    image.SetDimension(1, static_cast<unsigned>(format.height));
    image.SetPixelFormat(pixelFormat(format));
    image.SetPhotometricInterpretation(gdcm::PhotometricInterpretation::GetPIType(format.photometric.constData()));
    image.SetPlanarConfiguration(static_cast<unsigned>(format.planar));
    image.SetTransferSyntax(gdcm::TransferSyntax(gdcm::TransferSyntax::GetTSType(syntax.constData())));
    image.SetDataElement(pixelData(fragments));
    if (qint64(image.GetBufferLength()) != format.bytes() || !image.GetBuffer(memory.pixels()))
        return;
    Outcome &outcome = *memory.outcome();
    qstrncpy(outcome.photometric, image.GetPhotometricInterpretation().GetString(), sizeof outcome.photometric);
    outcome.planar = int(image.GetPlanarConfiguration());
    outcome.isDecoded = true;
}

/// The child process: silent, without a trace where it falls, and never for ever.
[[noreturn]] void decodeAndExit(
    const QList<QByteArrayView> &fragments, const QByteArray &syntax, const DicomFrameFormat &format, const SharedMemory &memory)
{
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM})
        ::signal(signal, SIG_DFL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const int silence = open("/dev/null", O_WRONLY);
    dup2(silence, STDOUT_FILENO);
    dup2(silence, STDERR_FILENO);
    alarm(kLeastSeconds + unsigned(format.bytes() / 1'000'000));
    try {
        decode(fragments, syntax, format, memory);
    } catch (...) { // nothing may come back from here
    }
    _exit(0);
}

} // namespace

// Debian's GDCM stops the whole program at many a damaged file. So it gets nothing but fragments of a checked file, and
// decodes them in a process of its own.
QByteArray decodeDicomFrame(const QList<QByteArrayView> &fragments, const QByteArray &transferSyntax, DicomFrameFormat &format)
{
    if (gdcm::PhotometricInterpretation::GetPIType(format.photometric.constData()) == gdcm::PhotometricInterpretation::PI_END
        || gdcm::TransferSyntax::GetTSType(transferSyntax.constData()) == gdcm::TransferSyntax::TS_END)
        return {};
    const SharedMemory memory(sizeof(Outcome) + std::size_t(format.bytes()));
    const pid_t child = fork();
    if (child < 0)
        throw std::bad_alloc();
    if (child == 0)
        decodeAndExit(fragments, transferSyntax, format, memory);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    const Outcome &outcome = *memory.outcome();
    if (!WIFEXITED(status) || !outcome.isDecoded)
        return {};
    format.photometric = outcome.photometric;
    format.planar = outcome.planar;
    return {memory.pixels(), qsizetype(format.bytes())};
}

} // namespace taxon
