#pragma once

#include "app/workbench/data/data_card.h"

#include <QHash>
#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;

namespace taxon {

struct PackageReport;

/// Packs what one person needs to label on another computer, and opens a package that came from one.
class PackageCard : public DataCard {
    Q_OBJECT
public:
    explicit PackageCard(Session &session, QWidget *parent = nullptr);

    /// Packs what is chosen into this file, as a job.
    void packInto(const QString &path);

protected:
    void refresh() override;
    void reset() override;

private:
    /// What can be packed.
    struct Choices {
        QStringList people;
        QHash<QString, qint64> asked; ///< of each person who is asked anything: the images
        qint64 images = 0;
        qint64 bytes = 0; ///< of all their files
    };

    static Choices choicesOf(Project &project);
    void build();
    void show(const Choices &choices);
    void showImages();
    void updateState();
    void chooseTarget();
    void showResult(const PackageReport &report);

    QComboBox *m_person;
    QComboBox *m_images;
    QComboBox *m_files;
    QPushButton *m_pack;
    QPushButton *m_open;
    QLabel *m_result;
    Choices m_choices;
    bool m_isRunning = false;
};

} // namespace taxon
