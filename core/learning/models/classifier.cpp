#include "core/learning/models/classifier.h"

#include "core/base/error.h"
#include "core/learning/models/resnet.h"
#include "core/learning/models/squeezenet.h"

#include <QCoreApplication>

namespace taxon {

std::shared_ptr<Classifier> makeClassifier(const QString &model, int classes)
{
    if (classes < 1)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Models", "A model needs at least one class, not %1.").arg(classes));
    if (model == QLatin1String("resnet18"))
        return makeResNet18(classes);
    if (model == QLatin1String("squeezenet1_1"))
        return makeSqueezeNet11(classes);
    throw Error(ErrorCode::Usage, QCoreApplication::translate("Models", "There is no model \"%1\".").arg(model));
}

} // namespace taxon
