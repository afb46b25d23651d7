#include "core/learning/unpickler.h"

#include "core/base/error.h"
#include "core/learning/file_reading.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <bit>

namespace taxon {

namespace {

constexpr int kMaxOperations = 4'000'000; // the largest published networks need about 200,000
constexpr quint64 kMaxTextBytes = 1'000'000;
constexpr qint64 kMaxLineBytes = 256;
constexpr std::size_t kMaxKeyBytes = 256;
constexpr std::size_t kMaxDimensions = 64;

struct StorageClass {
    const char *name;
    at::ScalarType type;
};

constexpr std::array kStorageClasses{
    StorageClass{"FloatStorage", at::kFloat}, StorageClass{"HalfStorage", at::kHalf},
    StorageClass{"BFloat16Storage", at::kBFloat16}, StorageClass{"DoubleStorage", at::kDouble},
    StorageClass{"LongStorage", at::kLong}, StorageClass{"IntStorage", at::kInt},
    StorageClass{"ShortStorage", at::kShort}, StorageClass{"CharStorage", at::kChar},
    StorageClass{"ByteStorage", at::kByte}, StorageClass{"BoolStorage", at::kBool}};

[[noreturn]] void throwNonsense()
{
    throwDamagedPth(QCoreApplication::translate("WeightsFile", "its description of the tensors makes no sense"));
}

[[noreturn]] void throwRefused(const QString &what)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("WeightsFile",
            "The file wants to run %1, which Taxon does not allow: save the weights alone, with "
            "torch.save(model.state_dict(), …).")
            .arg(what));
}

template <class T> T as(const PickleValue &value)
{
    if (const T *held = std::get_if<T>(&value))
        return *held;
    throwNonsense();
}

/// Short lists alone: they are copied, and a file can name one list a million times.
std::vector<int64_t> numbersOf(const PickleValue &value)
{
    const auto &items = as<PickleList *>(value)->items;
    if (items.size() > kMaxDimensions)
        throwNonsense();
    std::vector<int64_t> numbers;
    for (const PickleValue &item : items)
        numbers.push_back(as<int64_t>(item));
    return numbers;
}

} // namespace

Unpickler::Unpickler(QIODevice &source)
    : m_source(source)
{
}

PickleValue Unpickler::load()
{
    for (int operation = 0; operation < kMaxOperations; ++operation) {
        const char opcode = take(1)[0];
        if (opcode == '.') {
            const PickleValue result = pop();
            if (!m_stack.empty())
                throwNonsense();
            return result;
        }
        const bool known = loadConstant(opcode) || loadNumber(opcode) || loadText(opcode) || loadMemo(opcode)
            || loadContainer(opcode) || loadCall(opcode);
        if (!known)
            throwRefused(QCoreApplication::translate("WeightsFile", "the unknown operation 0x%1")
                             .arg(uchar(opcode), 2, 16, QLatin1Char('0')));
    }
    throwDamagedPth(QCoreApplication::translate("WeightsFile", "it is endless"));
}

bool Unpickler::loadConstant(char opcode)
{
    switch (opcode) {
    case '\x80': { // PROTO
        const auto protocol = takeNumber<quint8>();
        if (protocol < 2 || protocol > 5)
            throwNonsense();
        return true;
    }
    case '\x95': // FRAME
        takeNumber<quint64>();
        return true;
    case 'N': // NONE
        push(std::monostate());
        return true;
    case '\x88': // NEWTRUE
        push(true);
        return true;
    case '\x89': // NEWFALSE
        push(false);
        return true;
    default:
        return false;
    }
}

bool Unpickler::loadNumber(char opcode)
{
    switch (opcode) {
    case 'J': // BININT
        push(int64_t(takeNumber<qint32>()));
        return true;
    case 'K': // BININT1
        push(int64_t(takeNumber<quint8>()));
        return true;
    case 'M': // BININT2
        push(int64_t(takeNumber<quint16>()));
        return true;
    case '\x8a': { // LONG1: little-endian two's complement of any length
        QByteArray bytes = take(takeNumber<quint8>());
        if (bytes.size() > 8)
            throwNonsense();
        const bool negative = !bytes.isEmpty() && (bytes.back() & 0x80);
        bytes.append(8 - bytes.size(), negative ? '\xff' : '\0');
        push(int64_t(qFromLittleEndian<qint64>(bytes.constData())));
        return true;
    }
    case 'G': // BINFLOAT, big-endian
        push(std::bit_cast<double>(qbswap(takeNumber<quint64>())));
        return true;
    default:
        return false;
    }
}

bool Unpickler::loadText(char opcode)
{
    switch (opcode) {
    case 'X': // BINUNICODE
        pushText(takeNumber<quint32>());
        return true;
    case '\x8c': // SHORT_BINUNICODE
        pushText(takeNumber<quint8>());
        return true;
    case '\x8d': // BINUNICODE8
        pushText(takeNumber<quint64>());
        return true;
    default:
        return false;
    }
}

bool Unpickler::loadMemo(char opcode)
{
    switch (opcode) {
    case 'q': // BINPUT
        remember(takeNumber<quint8>());
        return true;
    case 'r': // LONG_BINPUT
        remember(takeNumber<quint32>());
        return true;
    case '\x94': // MEMOIZE
        remember(quint32(m_memo.size()));
        return true;
    case 'h': // BINGET
        recall(takeNumber<quint8>());
        return true;
    case 'j': // LONG_BINGET
        recall(takeNumber<quint32>());
        return true;
    default:
        return false;
    }
}

bool Unpickler::loadContainer(char opcode)
{
    switch (opcode) {
    case '(': // MARK
        m_marks.push_back(m_stack.size());
        return true;
    case '}': // EMPTY_DICT
        push(&m_dicts.emplace_back());
        return true;
    case ']': // EMPTY_LIST
        push(&m_lists.emplace_back());
        return true;
    case ')': // EMPTY_TUPLE
        pushTuple(0);
        return true;
    case '\x85': // TUPLE1
    case '\x86': // TUPLE2
    case '\x87': // TUPLE3
        pushTuple(std::size_t(uchar(opcode) - 0x84));
        return true;
    case 't': // TUPLE
        push(&m_lists.emplace_back(PickleList{popToMark(), true}));
        return true;
    case 'a': // APPEND
        appendItems({pop()});
        return true;
    case 'e': // APPENDS
        appendItems(popToMark());
        return true;
    case 's': { // SETITEM
        const PickleValue value = pop();
        setItems({pop(), value});
        return true;
    }
    case 'u': // SETITEMS
        setItems(popToMark());
        return true;
    default:
        return false;
    }
}

bool Unpickler::loadCall(char opcode)
{
    switch (opcode) {
    case 'c': { // GLOBAL
        const std::string module = takeLine();
        pushGlobal(module, takeLine());
        return true;
    }
    case '\x93': { // STACK_GLOBAL
        const auto *name = popAs<const std::string *>();
        pushGlobal(*popAs<const std::string *>(), *name);
        return true;
    }
    case 'R': // REDUCE
        reduce();
        return true;
    case 'b': // BUILD
        build();
        return true;
    case 'Q': // BINPERSID
        resolvePersistentId();
        return true;
    default:
        return false;
    }
}

QByteArray Unpickler::take(quint64 bytes)
{
    // Compared first: a false length must not make memory be reserved for it.
    if (bytes > quint64(m_source.bytesAvailable()))
        throwDamagedPth(QCoreApplication::translate("WeightsFile", "it ends too early"));
    QByteArray taken = m_source.read(qint64(bytes));
    if (quint64(taken.size()) != bytes)
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("WeightsFile", "The .pth file cannot be read: %1.").arg(m_source.errorString()));
    return taken;
}

template <class Number> Number Unpickler::takeNumber()
{
    return qFromLittleEndian<Number>(take(sizeof(Number)).constData());
}

std::string Unpickler::takeLine()
{
    QByteArray line = m_source.readLine(kMaxLineBytes);
    if (!line.endsWith('\n'))
        throwNonsense();
    line.chop(1);
    return line.toStdString();
}

void Unpickler::pushText(quint64 bytes)
{
    if (bytes > kMaxTextBytes)
        throwNonsense();
    push(static_cast<const std::string *>(&m_texts.emplace_back(take(bytes).toStdString())));
}

void Unpickler::pushGlobal(const std::string &module, const std::string &name)
{
    if (module == "collections" && name == "OrderedDict")
        return push(PickleFunction::OrderedDict);
    if (module == "torch._utils" && name == "_rebuild_tensor_v2")
        return push(PickleFunction::RebuildTensor);
    if (module == "torch._utils" && name == "_rebuild_parameter")
        return push(PickleFunction::RebuildParameter);
    if (module == "torch" || module == "torch.cuda") {
        for (const StorageClass &storageClass : kStorageClasses) {
            if (name == storageClass.name)
                return push(storageClass.type);
        }
    }
    throwRefused(QString::fromStdString(module + "." + name).left(100));
}

void Unpickler::pushTuple(std::size_t length)
{
    PickleList tuple{std::vector<PickleValue>(length), true};
    for (auto item = tuple.items.rbegin(); item != tuple.items.rend(); ++item)
        *item = pop();
    push(&m_lists.emplace_back(std::move(tuple)));
}

PickleValue Unpickler::pop()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
        throwNonsense();
    const PickleValue value = m_stack.back();
    m_stack.pop_back();
    return value;
}

std::vector<PickleValue> Unpickler::popToMark()
{
    if (m_marks.empty())
        throwNonsense();
    const auto start = m_stack.begin() + std::ptrdiff_t(m_marks.back());
    std::vector<PickleValue> values(start, m_stack.end());
    m_stack.erase(start, m_stack.end());
    m_marks.pop_back();
    return values;
}

template <class T> T Unpickler::popAs()
{
    return as<T>(pop());
}

void Unpickler::remember(quint32 index)
{
    const PickleValue value = pop();
    m_memo[index] = value;
    push(value);
}

void Unpickler::recall(quint32 index)
{
    const auto found = m_memo.find(index);
    if (found == m_memo.end())
        throwNonsense();
    push(found->second);
}

void Unpickler::appendItems(const std::vector<PickleValue> &items)
{
    auto *list = popAs<PickleList *>();
    if (list->isTuple)
        throwNonsense();
    list->items.insert(list->items.end(), items.begin(), items.end());
    push(list);
}

void Unpickler::setItems(const std::vector<PickleValue> &items)
{
    auto *dict = popAs<PickleDict *>();
    if (items.size() % 2 != 0)
        throwNonsense();
    for (std::size_t i = 0; i < items.size(); i += 2)
        dict->items.emplace_back(items[i], items[i + 1]);
    push(dict);
}

/// An OrderedDict's own attributes: PyTorch keeps the versions of its modules there.
void Unpickler::build()
{
    pop();
    push(popAs<PickleDict *>());
}

void Unpickler::reduce()
{
    const PickleList &arguments = *popAs<PickleList *>();
    switch (popAs<PickleFunction>()) {
    case PickleFunction::OrderedDict:
        if (!arguments.items.empty())
            throwNonsense();
        return push(&m_dicts.emplace_back());
    case PickleFunction::RebuildTensor:
        return push(makeTensor(arguments));
    case PickleFunction::RebuildParameter:
        if (arguments.items.empty())
            throwNonsense();
        return push(as<const PickleTensor *>(arguments.items[0]));
    }
}

/// ("storage", torch.FloatStorage, key, device, number of elements[, None])
void Unpickler::resolvePersistentId()
{
    const std::vector<PickleValue> &items = popAs<PickleList *>()->items;
    const bool isWhole = items.size() == 5 || (items.size() == 6 && std::holds_alternative<std::monostate>(items[5]));
    if (!isWhole || *as<const std::string *>(items[0]) != "storage")
        throwNonsense();
    const PickleStorage storage{*as<const std::string *>(items[2]), as<at::ScalarType>(items[1]), as<int64_t>(items[4])};
    if (storage.key.size() > kMaxKeyBytes || storage.elements < 0)
        throwNonsense();
    push(static_cast<const PickleStorage *>(&m_storages.emplace_back(storage)));
}

/// (storage, offset, sizes, strides, needs gradient, hooks[, metadata])
const PickleTensor *Unpickler::makeTensor(const PickleList &arguments)
{
    if (arguments.items.size() < 4)
        throwNonsense();
    const auto &items = arguments.items;
    return &m_tensors.emplace_back(PickleTensor{as<const PickleStorage *>(items[0]), as<int64_t>(items[1]),
        numbersOf(items[2]), numbersOf(items[3])});
}

} // namespace taxon
