<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>taxon::ClassButton</name>
    <message numerus="yes">
        <source>%1, key %2, %n images</source>
        <translation>
            <numerusform>%1, key %2, %n image</numerusform>
            <numerusform>%1, key %2, %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ContentsCard</name>
    <message numerus="yes">
        <source>%n image(s), %1 without a label</source>
        <translation>
            <numerusform>%n image, %1 without a label</numerusform>
            <numerusform>%n images, %1 without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; on %n of them people disagree without a majority</source>
        <translation>
            <numerusform>; on %n of them people disagree without a majority</numerusform>
            <numerusform>; on %n of them people disagree without a majority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Percent agreement %1 % on %n image(s) that two or more people labeled</source>
        <translation>
            <numerusform>Percent agreement %1 % on %n image that two or more people labeled</numerusform>
            <numerusform>Percent agreement %1 % on %n images that two or more people labeled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ExportCard</name>
    <message numerus="yes">
        <source>✓ %1. Reloaded and compared with the trained network on %Ln image(s): largest difference of a logit %2.</source>
        <translation>
            <numerusform>✓ %1. Reloaded and compared with the trained network on %Ln image: largest difference of a logit %2.</numerusform>
            <numerusform>✓ %1. Reloaded and compared with the trained network on %Ln images: largest difference of a logit %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ImportCard</name>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>%n image added.</numerusform>
            <numerusform>%n images added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ImportReportView</name>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%n file could not be read:</numerusform>
            <numerusform>%n files could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) not taken over, because the image has another one already:</source>
        <translation>
            <numerusform>%n label not taken over, because the image has another one already:</numerusform>
            <numerusform>%n labels not taken over, because the image has another one already:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::InspectPage</name>
    <message numerus="yes">
        <source>%Ln label(s) changed since this run&apos;s images were split.</source>
        <translation>
            <numerusform>%Ln label changed since this run&apos;s images were split.</numerusform>
            <numerusform>%Ln labels changed since this run&apos;s images were split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 % with 95 % confidence, from %Ln image(s)</source>
        <translation>
            <numerusform>%1 to %2 % with 95 % confidence, from %Ln image</numerusform>
            <numerusform>%1 to %2 % with 95 % confidence, from %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln error(s), the most confident first</source>
        <translation>
            <numerusform>All %Ln error, the most confident first</numerusform>
            <numerusform>All %Ln errors, the most confident first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of “%1” recognised</source>
        <translation>
            <numerusform>%Ln image of “%1” recognised</numerusform>
            <numerusform>%Ln images of “%1” recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of “%1” taken for “%2”</source>
        <translation>
            <numerusform>%Ln image of “%1” taken for “%2”</numerusform>
            <numerusform>%Ln images of “%1” taken for “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::LabelHeader</name>
    <message numerus="yes">
        <source>Reviewing %n image(s). A label given here corrects the image.</source>
        <translation>
            <numerusform>Reviewing %n image. A label given here corrects the image.</numerusform>
            <numerusform>Reviewing %n images. A label given here corrects the image.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::LabelPage</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::SplitCard</name>
    <message numerus="yes">
        <source>%n image(s) left out:</source>
        <translation>
            <numerusform>%n image left out:</numerusform>
            <numerusform>%n images left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split made: %n image(s) in three parts. Training can start.</source>
        <translation>
            <numerusform>Split made: %n image in three parts. Training can start.</numerusform>
            <numerusform>Split made: %n images in three parts. Training can start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::TrainPage</name>
    <message numerus="yes">
        <source>%Ln label(s) changed since the images were last split.</source>
        <translation>
            <numerusform>%Ln label changed since the images were last split.</numerusform>
            <numerusform>%Ln labels changed since the images were last split.</numerusform>
        </translation>
    </message>
</context>
</TS>
