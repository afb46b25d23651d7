<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>That is from %Ln image(s): too few to judge.</source>
        <translation>
            <numerusform>That is from %Ln image: too few to judge.</numerusform>
            <numerusform>That is from %Ln images: too few to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at these %Ln image(s) together and write down where the border is.</source>
        <translation>
            <numerusform>Look at this image together and write down where the border is.</numerusform>
            <numerusform>Look at these %Ln images together and write down where the border is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) have two or more labels</source>
        <translation>
            <numerusform>%Ln image has two or more labels</numerusform>
            <numerusform>%Ln images have two or more labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AugmentationPreset</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassHistory</name>
    <message numerus="yes">
        <source>Examples of “%1”: %n image(s), were %2</source>
        <translation>
            <numerusform>Examples of “%1”: %Ln image, were %2</numerusform>
            <numerusform>Examples of “%1”: %Ln images, were %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n image(s) out of “%1” into “%2”</source>
        <translation>
            <numerusform>Split %Ln image out of “%1” into “%2”</numerusform>
            <numerusform>Split %Ln images out of “%1” into “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassStore</name>
    <message numerus="yes">
        <source>%n image(s) were split out of &quot;%1&quot; before and labeled so again since: leave them out, or undo the earlier split first.</source>
        <translation>
            <numerusform>%Ln image was split out of &quot;%1&quot; before and labeled so again since: leave it out, or undo the earlier split first.</numerusform>
            <numerusform>%Ln images were split out of &quot;%1&quot; before and labeled so again since: leave them out, or undo the earlier split first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message numerus="yes">
        <source>The file has %n frame(s); number %1 is not among them.</source>
        <translation>
            <numerusform>The file has %Ln frame; number %1 is not among them.</numerusform>
            <numerusform>The file has %Ln frames; number %1 is not among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%Ln image(s) are far less sharp than the others.</source>
        <translation>
            <numerusform>%Ln image is far less sharp than the others.</numerusform>
            <numerusform>%Ln images are far less sharp than the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) are missing. Their labels are kept, and a split leaves them out.</source>
        <translation>
            <numerusform>The file of %Ln image is missing. Its label is kept, and a split leaves it out.</numerusform>
            <numerusform>The files of %Ln images are missing. Their labels are kept, and a split leaves them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) hold other content than when they were imported, so their labels do not apply.</source>
        <translation>
            <numerusform>The file of %Ln image holds other content than when it was imported, so its label does not apply.</numerusform>
            <numerusform>The files of %Ln images hold other content than when they were imported, so their labels do not apply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) cannot be read as an image.</source>
        <translation>
            <numerusform>The file of %Ln image cannot be read as an image.</numerusform>
            <numerusform>The files of %Ln images cannot be read as images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What more images would bring can be told once runs on training sets of three sizes are finished; so far there are %Ln.</source>
        <translation>
            <numerusform>What more images would bring can be told once runs on training sets of three sizes are finished; so far there is %Ln.</numerusform>
            <numerusform>What more images would bring can be told once runs on training sets of three sizes are finished; so far there are %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of identical images (%1 images) have different labels: one of them must be wrong, and a split leaves all of them out.</source>
        <translation>
            <numerusform>%Ln group of identical images (%1 images) has different labels: one of them must be wrong, and a split leaves all of them out.</numerusform>
            <numerusform>%Ln groups of identical images (%1 images) have different labels: one in each must be wrong, and a split leaves all of them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) with identical copies lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln image with identical copies lies in more than one part of the newest split.</numerusform>
            <numerusform>%Ln images with identical copies lie in more than one part of the newest split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of groups that belong together (patient, plant, lot) lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln image of groups that belong together (patient, plant, lot) lies in more than one part of the newest split.</numerusform>
            <numerusform>%Ln images of groups that belong together (patient, plant, lot) lie in more than one part of the newest split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that look alike lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln image that looks like others lies in more than one part of the newest split.</numerusform>
            <numerusform>%Ln images that look alike lie in more than one part of the newest split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images that look alike (%1 images) have different labels: see whether each is right.</source>
        <translation>
            <numerusform>%Ln group of images that look alike (%1 images) has different labels: see whether each is right.</numerusform>
            <numerusform>%Ln groups of images that look alike (%1 images) have different labels: see whether each is right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images look alike without being the same (%1 images).</source>
        <translation>
            <numerusform>%Ln group of images look alike without being the same (%1 images).</numerusform>
            <numerusform>%Ln groups of images look alike without being the same (%1 images).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) show nothing but one colour: nothing can be learned from them.</source>
        <translation>
            <numerusform>%Ln image shows nothing but one colour: nothing can be learned from it.</numerusform>
            <numerusform>%Ln images show nothing but one colour: nothing can be learned from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) have colours or a contrast far from those of the others: another camera, another light, or a picture that does not belong here?</source>
        <translation>
            <numerusform>%Ln image has colours or a contrast far from those of the others: another camera, another light, or a picture that does not belong here?</numerusform>
            <numerusform>%Ln images have colours or a contrast far from those of the others: another camera, another light, or pictures that do not belong here?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are far larger or smaller than the others (typically %1): do they belong here?</source>
        <translation>
            <numerusform>%Ln image is far larger or smaller than the others (typically %1): does it belong here?</numerusform>
            <numerusform>%Ln images are far larger or smaller than the others (typically %1): do they belong here?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are far wider or taller than the others: cropping to a square takes much of them away.</source>
        <translation>
            <numerusform>%Ln image is far wider or taller than the others: cropping to a square takes much of it away.</numerusform>
            <numerusform>%Ln images are far wider or taller than the others: cropping to a square takes much of them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) repeat the content of another one, in %1 groups of %2 images together. A split keeps each group in one part; training counts them more than once.</source>
        <translation>
            <numerusform>%Ln image repeats the content of another one (groups: %1, images in them: %2). A split keeps each group in one part; training counts it more than once.</numerusform>
            <numerusform>%Ln images repeat the content of another one (groups: %1, images in them: %2). A split keeps each group in one part; training counts them more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than 1,000 labeled images, which simple tasks need as a rule of thumb (complex ones 10,000): %1.</source>
        <translation>
            <numerusform>%Ln class has fewer than 1,000 labeled images, which simple tasks need as a rule of thumb (complex ones 10,000): %1.</numerusform>
            <numerusform>%Ln classes have fewer than 1,000 labeled images, which simple tasks need as a rule of thumb (complex ones 10,000): %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than 10,000 labeled images, which is enough for simple tasks and little for complex ones, as a rule of thumb: %1.</source>
        <translation>
            <numerusform>%Ln class has fewer than 10,000 labeled images, which is enough for simple tasks and little for complex ones, as a rule of thumb: %1.</numerusform>
            <numerusform>%Ln classes have fewer than 10,000 labeled images, which is enough for simple tasks and little for complex ones, as a rule of thumb: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>The package %1 has %n image(s) that this project does not have. Nothing was changed.</source>
        <translation>
            <numerusform>The package %1 has %Ln image that this project does not have. Nothing was changed.</numerusform>
            <numerusform>The package %1 has %Ln images that this project does not have. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageOpening</name>
    <message numerus="yes">
        <source>%n image(s) came without their files: find them here.</source>
        <translation>
            <numerusform>%Ln image came without its file: find it here.</numerusform>
            <numerusform>%Ln images came without their files: find them here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) for %1.</source>
        <translation>
            <numerusform>%Ln image for %1.</numerusform>
            <numerusform>%Ln images for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message numerus="yes">
        <source>There is nothing to tell apart yet: label images of at least two classes first. Usable images: %n.</source>
        <translation>
            <numerusform>There is nothing to tell apart yet: label images of at least two classes first. Usable images: %Ln.</numerusform>
            <numerusform>There is nothing to tell apart yet: label images of at least two classes first. Usable images: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the locked test set cannot be used now: see what was left out, and why.</source>
        <translation>
            <numerusform>%Ln image of the locked test set cannot be used now: see what was left out, and why.</numerusform>
            <numerusform>%Ln images of the locked test set cannot be used now: see what was left out, and why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message numerus="yes">
        <source>%n image(s) belong together in one group, more than the %1 part should have (%2), so the ratios cannot be met.</source>
        <translation>
            <numerusform>%Ln image belongs together in one group, more than the %1 part should have (%2), so the ratios cannot be met.</numerusform>
            <numerusform>%Ln images belong together in one group, more than the %1 part should have (%2), so the ratios cannot be met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The class %1 has only %n image(s), too few for every part. Without it: %2.</source>
        <translation>
            <numerusform>The class %1 has only %Ln image, too few for every part. Without it: %2.</numerusform>
            <numerusform>The class %1 has only %Ln images, too few for every part. Without it: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test set is locked: its %n image(s) are %1 % of all, where the ratios ask for %2 %.</source>
        <translation>
            <numerusform>The test set is locked: its %Ln image is %1 % of all, where the ratios ask for %2 %.</numerusform>
            <numerusform>The test set is locked: its %Ln images are %1 % of all, where the ratios ask for %2 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the folds have no image of the class %1 to validate on.</source>
        <translation>
            <numerusform>%Ln of the folds has no image of the class %1 to validate on.</numerusform>
            <numerusform>%Ln of the folds have no image of the class %1 to validate on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The images of the class %1 form only %n group(s) that stay(s) whole, too few for every part. Without it: %2.</source>
        <translation>
            <numerusform>The images of the class %1 form only %Ln group that stays whole, too few for every part. Without it: %2.</numerusform>
            <numerusform>The images of the class %1 form only %Ln groups that stay whole, too few for every part. Without it: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::AdjudicationPage</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::AgreementPage</name>
    <message numerus="yes">
        <source>%Ln resample(s) in which the value is undefined were left out.</source>
        <translation>
            <numerusform>%Ln resample in which the value is undefined was left out.</numerusform>
            <numerusform>%Ln resamples in which the value is undefined were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, from %Ln image(s) that both labeled</source>
        <translation>
            <numerusform>, from %Ln image that both labeled</numerusform>
            <numerusform>, from %Ln images that both labeled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 says what most of the others say on %2 of %Ln image(s). Images on which the others are divided are left out.</source>
        <translation>
            <numerusform>%1 says what most of the others say on %2 of %Ln image. Images on which the others are divided are left out.</numerusform>
            <numerusform>%1 says what most of the others say on %2 of %Ln images. Images on which the others are divided are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln image(s)</source>
        <translation>
            <numerusform>%1: %Ln image</numerusform>
            <numerusform>%1: %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::AugmentationCard</name>
    <message numerus="yes">
        <source>%n variant(s) show less than half of the picture: is what it shows still there?</source>
        <translation>
            <numerusform>%Ln variant shows less than half of the picture: is what it shows still there?</numerusform>
            <numerusform>%Ln variants show less than half of the picture: is what it shows still there?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::CacheCard</name>
    <message numerus="yes">
        <source>Images prepared for training: %1 in %n store(s). Thumbnails and measurements: %2.</source>
        <translation>
            <numerusform>Images prepared for training: %1 in %Ln store. Thumbnails and measurements: %2.</numerusform>
            <numerusform>Images prepared for training: %1 in %Ln stores. Thumbnails and measurements: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ClassButton</name>
    <message numerus="yes">
        <source>%1, key %2, %n images</source>
        <translation>
            <numerusform>%1, key %2, %Ln image</numerusform>
            <numerusform>%1, key %2, %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ClassDetails</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %n people</source>
        <translation>
            <numerusform>%1 by %Ln person</numerusform>
            <numerusform>%1 by %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every label “%1” on the %n image(s) that the Label page shows now will count as the other class; undo in the history.</source>
        <translation>
            <numerusform>Every label “%1” on the %Ln image that the Label page shows now will count as the other class; undo in the history.</numerusform>
            <numerusform>Every label “%1” on the %Ln images that the Label page shows now will count as the other class; undo in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ConsensusPanel</name>
    <message numerus="yes">
        <source>%1 settles %2 of %Ln image(s).</source>
        <translation>
            <numerusform>%1 settles %2 of %Ln image.</numerusform>
            <numerusform>%1 settles %2 of %Ln images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln image(s)</source>
        <translation>
            <numerusform>%1: %Ln image</numerusform>
            <numerusform>%1: %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ContentsCard</name>
    <message numerus="yes">
        <source>%n image(s), %1 without a label</source>
        <translation>
            <numerusform>%Ln image, %1 without a label</numerusform>
            <numerusform>%Ln images, %1 without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; on %n of them people disagree without a majority</source>
        <translation>
            <numerusform>; on %Ln of them people disagree without a majority</numerusform>
            <numerusform>; on %Ln of them people disagree without a majority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Percent agreement %1 % on %n image(s) that two or more people labeled</source>
        <translation>
            <numerusform>Percent agreement %1 % on %Ln image that two or more people labeled</numerusform>
            <numerusform>Percent agreement %1 % on %Ln images that two or more people labeled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1 without an agreed label</source>
        <translation>
            <numerusform>%Ln image, %1 without an agreed label</numerusform>
            <numerusform>%Ln images, %1 without an agreed label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ExchangeCard</name>
    <message numerus="yes">
        <source>%n label(s) written.</source>
        <translation>
            <numerusform>%Ln label written.</numerusform>
            <numerusform>%Ln labels written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, the first because: %1.</source>
        <translation>
            <numerusform>%Ln image left out, the first because: %1.</numerusform>
            <numerusform>%Ln images left out, the first because: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ExchangePreview</name>
    <message numerus="yes">
        <source>%n label(s) written.</source>
        <translation>
            <numerusform>%Ln label written.</numerusform>
            <numerusform>%Ln labels written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would be written.</source>
        <translation>
            <numerusform>%Ln label would be written.</numerusform>
            <numerusform>%Ln labels would be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>%Ln image added.</numerusform>
            <numerusform>%Ln images added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would come into the project, with their labels.</source>
        <translation>
            <numerusform>%Ln image would come into the project, with their labels.</numerusform>
            <numerusform>%Ln images would come into the project, with their labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a class in the file.</source>
        <translation>
            <numerusform>%Ln image without a class in the file.</numerusform>
            <numerusform>%Ln images without a class in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) of a model passed over.</source>
        <translation>
            <numerusform>%Ln prediction of a model passed over.</numerusform>
            <numerusform>%Ln predictions of a model passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) that are no class here:</source>
        <translation>
            <numerusform>%Ln name that is no class here:</numerusform>
            <numerusform>%Ln names that are no class here:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) that differ from the one that stands:</source>
        <translation>
            <numerusform>%Ln label that differs from the one that stands:</numerusform>
            <numerusform>%Ln labels that differ from the one that stands:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that are not in the project:</source>
        <translation>
            <numerusform>%Ln image that is not in the project:</numerusform>
            <numerusform>%Ln images that are not in the project:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that could be several of the project&apos;s:</source>
        <translation>
            <numerusform>%Ln image that could be several of the project&apos;s:</numerusform>
            <numerusform>%Ln images that could be several of the project&apos;s:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with more than one class, left for you to decide:</source>
        <translation>
            <numerusform>%Ln image with more than one class, left for you to decide:</numerusform>
            <numerusform>%Ln images with more than one class, left for you to decide:</numerusform>
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
    <name>taxon::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n image(s)</source>
        <translation>
            <numerusform>%1, %Ln image</numerusform>
            <numerusform>%1, %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::FileChecker</name>
    <message numerus="yes">
        <source>%n image(s) are not where they were, or hold other content. Their labels are kept; Data › Files helps to find them.</source>
        <translation>
            <numerusform>%Ln image is not where it was, or holds other content. Its labels are kept; Data › Files helps to find it.</numerusform>
            <numerusform>%Ln images are not where they were, or hold other content. Their labels are kept; Data › Files helps to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::FilesCard</name>
    <message numerus="yes">
        <source>All %n image(s) are in their places.</source>
        <translation>
            <numerusform>The image is in its place.</numerusform>
            <numerusform>All %Ln images are in their places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have their files again.</source>
        <translation>
            <numerusform>%Ln image has its file again.</numerusform>
            <numerusform>%Ln images have their files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::FolderWatch</name>
    <message numerus="yes">
        <source>%n new image(s) from %1.</source>
        <translation>
            <numerusform>%Ln new image from %1.</numerusform>
            <numerusform>%Ln new images from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::GridPane</name>
    <message numerus="yes">
        <source>%n selected. A class key labels them all as one step.</source>
        <translation>
            <numerusform>%Ln selected. A class key labels them all as one step.</numerusform>
            <numerusform>%Ln selected. A class key labels them all as one step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::GroupsCard</name>
    <message numerus="yes">
        <source>%n name(s) in the table are no image, or more than one: %1.</source>
        <translation>
            <numerusform>%Ln name in the table is no image, or more than one: %1.</numerusform>
            <numerusform>%Ln names in the table are no image, or more than one: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are kept together by the next split.</source>
        <translation>
            <numerusform>%Ln group is kept together by the next split.</numerusform>
            <numerusform>%Ln groups are kept together by the next split.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::HealthCard</name>
    <message numerus="yes">
        <source>%n problem(s) to solve before you trust a result.</source>
        <translation>
            <numerusform>%Ln problem to solve before you trust a result.</numerusform>
            <numerusform>%Ln problems to solve before you trust a result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problems, and %n warning(s).</source>
        <translation>
            <numerusform>No problems, and %Ln warning.</numerusform>
            <numerusform>No problems, and %Ln warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read just now.</source>
        <translation>
            <numerusform>%Ln file could not be read just now.</numerusform>
            <numerusform>%Ln files could not be read just now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been measured: their colours, sharpness and likeness are unknown.</source>
        <translation>
            <numerusform>%Ln image has not been measured: its colours, sharpness and likeness are unknown.</numerusform>
            <numerusform>%Ln images have not been measured: their colours, sharpness and likeness are unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measure %n image(s)</source>
        <translation>
            <numerusform>Measure %Ln image</numerusform>
            <numerusform>Measure %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n warning(s).</source>
        <translation>
            <numerusform>Besides, %Ln warning.</numerusform>
            <numerusform>Besides, %Ln warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::HealthModel</name>
    <message numerus="yes">
        <source>%1 · %Ln image(s)</source>
        <translation>
            <numerusform>%1 · %Ln image</numerusform>
            <numerusform>%1 · %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ImportCard</name>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>%Ln image added.</numerusform>
            <numerusform>%Ln images added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read; the Data page lists them.</source>
        <translation>
            <numerusform>%Ln file could not be read; the Data page lists it.</numerusform>
            <numerusform>%Ln files could not be read; the Data page lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ImportReportView</name>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%Ln file could not be read:</numerusform>
            <numerusform>%Ln files could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) not taken over, because the image has another one already:</source>
        <translation>
            <numerusform>%Ln label not taken over, because the image has another one already:</numerusform>
            <numerusform>%Ln labels not taken over, because the image has another one already:</numerusform>
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
            <numerusform>Reviewing %Ln image. A label given here corrects the image.</numerusform>
            <numerusform>Reviewing %Ln images. A label given here corrects the image.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::LabelPage</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::LabelViews</name>
    <message numerus="yes">
        <source>Select two to nine images to compare them; %n are selected.</source>
        <translation>
            <numerusform>Select two to nine images to compare them; %Ln is selected.</numerusform>
            <numerusform>Select two to nine images to compare them; %Ln are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected images have another label, which changes.</source>
        <translation>
            <numerusform>%Ln of the selected images has another label, which changes.</numerusform>
            <numerusform>%Ln of the selected images have another label, which changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not been on the screen yet and are left out.</source>
        <translation>
            <numerusform>%Ln has not been on the screen yet and is left out.</numerusform>
            <numerusform>%Ln have not been on the screen yet and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get their first label.</source>
        <translation>
            <numerusform>%Ln gets its first label.</numerusform>
            <numerusform>%Ln get their first label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n  (Enter)</source>
        <translation>
            <numerusform>Label %Ln  (Enter)</numerusform>
            <numerusform>Label %Ln  (Enter)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n without a label</source>
        <translation>
            <numerusform>Only the %Ln without a label</numerusform>
            <numerusform>Only the %Ln without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n compared. A class key labels the framed image.</source>
        <translation>
            <numerusform>%Ln compared. A class key labels the framed image.</numerusform>
            <numerusform>%Ln compared. A class key labels the framed image.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::MergeCard</name>
    <message numerus="yes">
        <source>Merged: %n new label(s).</source>
        <translation>
            <numerusform>Merged: %Ln new label.</numerusform>
            <numerusform>Merged: %Ln new labels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::MergePreview</name>
    <message numerus="yes">
        <source>%n new label(s)</source>
        <translation>
            <numerusform>%Ln new label</numerusform>
            <numerusform>%Ln new labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new flag(s) or comment(s)</source>
        <translation>
            <numerusform>%Ln new flag or comment</numerusform>
            <numerusform>%Ln new flags or comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) or remark(s) that were taken back there</source>
        <translation>
            <numerusform>%Ln label or remark that was taken back there</numerusform>
            <numerusform>%Ln labels or remarks that were taken back there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new image(s), which stay where they are</source>
        <translation>
            <numerusform>%Ln new image, which stays where it is</numerusform>
            <numerusform>%Ln new images, which stay where they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of answers that cannot both stand; of each the newer one stands, and the other stays in the history:</source>
        <translation>
            <numerusform>%Ln pair of answers that cannot both stand; the newer one stands, and the other stays in the history:</numerusform>
            <numerusform>%Ln pairs of answers that cannot both stand; of each pair the newer one stands, and the other stays in the history:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) or remark(s) that were taken back, and brought back there</source>
        <translation>
            <numerusform>%Ln label or remark that was taken back, and brought back there</numerusform>
            <numerusform>%Ln labels or remarks that were taken back, and brought back there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::PackageCard</name>
    <message numerus="yes">
        <source>%n image(s) are in %1 (%2). Once they are labeled, merge the package that comes back.</source>
        <translation>
            <numerusform>%Ln image is in %1 (%2). Once it is labeled, merge the package that comes back.</numerusform>
            <numerusform>%Ln images are in %1 (%2). Once they are labeled, merge the package that comes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside them, %n example(s) of classes.</source>
        <translation>
            <numerusform>Beside them, %Ln example of a class.</numerusform>
            <numerusform>Beside them, %Ln examples of classes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) went without a file, since it is missing or was changed.</source>
        <translation>
            <numerusform>%Ln image went without its file, since it is missing or was changed.</numerusform>
            <numerusform>%Ln images went without their files, since these are missing or were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::PlanCard</name>
    <message numerus="yes">
        <source>%1 of %Ln image(s) are labeled by several people</source>
        <translation>
            <numerusform>%1 of %Ln image is labeled by several people</numerusform>
            <numerusform>%1 of %Ln images are labeled by several people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are asked for.</source>
        <translation>
            <numerusform>%Ln label is asked for.</numerusform>
            <numerusform>%Ln labels are asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::QueueBar</name>
    <message numerus="yes">
        <source>(%Ln second opinion(s))</source>
        <translation>
            <numerusform>(%Ln second opinion)</numerusform>
            <numerusform>(%Ln second opinions)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::RepeatsPanel</name>
    <message numerus="yes">
        <source>%Ln more: skipped before, or at the repeat.</source>
        <translation>
            <numerusform>%Ln more: skipped before, or at the repeat.</numerusform>
            <numerusform>%Ln more: skipped before, or at the repeat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::RulesCard</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were made under the rules so far. Labels made before and after a change are not made alike and hard to compare; the change is noted with its time.</source>
        <translation>
            <numerusform>%Ln decision was made under the rules so far. Labels made before and after a change are not made alike and hard to compare; the change is noted with its time.</numerusform>
            <numerusform>%Ln decisions were made under the rules so far. Labels made before and after a change are not made alike and hard to compare; the change is noted with its time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::SimilarCard</name>
    <message numerus="yes">
        <source>%n group(s) of the same content. The images&apos; look has not been compared yet.</source>
        <translation>
            <numerusform>%Ln group of the same content. The images&apos; look has not been compared yet.</numerusform>
            <numerusform>%Ln groups of the same content. The images&apos; look has not been compared yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been compared.</source>
        <translation>
            <numerusform>%Ln image has not been compared.</numerusform>
            <numerusform>%Ln images have not been compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n image(s)</source>
        <translation>
            <numerusform>Compare %Ln image</numerusform>
            <numerusform>Compare %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be compared: their files are missing, changed or damaged.</source>
        <translation>
            <numerusform>%Ln image could not be compared: its file is missing, changed or damaged.</numerusform>
            <numerusform>%Ln images could not be compared: their files are missing, changed or damaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::SimilarModel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::SplitCard</name>
    <message numerus="yes">
        <source>Split made: %n image(s) in three parts. Training can start.</source>
        <translation>
            <numerusform>Split made: %Ln image in three parts. Training can start.</numerusform>
            <numerusform>Split made: %Ln images in three parts. Training can start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folds made: snapshots %1. The last is shown; train on each of them, and compare.</source>
        <translation>
            <numerusform>%Ln fold made: snapshot %1. Train on it.</numerusform>
            <numerusform>%Ln folds made: snapshots %1. The last is shown; train on each of them, and compare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: %1.</source>
        <translation>
            <numerusform>%Ln image left out: %1.</numerusform>
            <numerusform>%Ln images left out: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::TimesPopover</name>
    <message numerus="yes">
        <source>%n day(s) of %1 images</source>
        <translation>
            <numerusform>%Ln day of %1 images</numerusform>
            <numerusform>%Ln days of %1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %n decision(s) are in %1</source>
        <translation>
            <numerusform>The times of %Ln decision are in %1</numerusform>
            <numerusform>The times of %Ln decisions are in %1</numerusform>
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
    <message numerus="yes">
        <source> (of %n fold(s))</source>
        <translation>
            <numerusform> (of %Ln fold)</numerusform>
            <numerusform> (of %Ln folds)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::VersionExportCard</name>
    <message numerus="yes">
        <source>%n image(s) are in %1.</source>
        <translation>
            <numerusform>%Ln image is in %1.</numerusform>
            <numerusform>%Ln images are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a usable file, the first: %1</source>
        <translation>
            <numerusform>%Ln image without a usable file: %1</numerusform>
            <numerusform>%Ln images without a usable file, the first: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
