<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Qt %1, project format %2</source>
        <translation>Qt %1，项目格式 %2</translation>
    </message>
    <message>
        <source>About Taxon</source>
        <translation>关于 Taxon</translation>
    </message>
    <message>
        <source>From a folder of images to a model that can be used elsewhere.

%1

Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>从图像文件夹到可在别处使用的模型。

%1

本程序是自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>%1 to %2 px</source>
        <translation>%1 至 %2 px</translation>
    </message>
    <message>
        <source>over %1 px</source>
        <translation>大于 %1 px</translation>
    </message>
    <message>
        <source>All your annotators confuse “%1” with “%2” often.</source>
        <translation>全部标注者都经常混淆“%1”与“%2”。</translation>
    </message>
    <message>
        <source>%1 of your %2 annotators confuse “%3” with “%4” often.</source>
        <translation>%2 名标注者中有 %1 名经常混淆“%3”与“%4”。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are confused most.</source>
        <translation>“%1”与“%2”最常被混淆。</translation>
    </message>
    <message>
        <source>So far one person has labeled.</source>
        <translation>目前只有一人进行了标注。</translation>
    </message>
    <message>
        <source>Agreement needs a second person who labels some of the same images, without seeing the first one&apos;s labels.</source>
        <translation>要计算一致性，需要第二人在看不到第一人标签的情况下标注部分相同的图像。</translation>
    </message>
    <message>
        <source>No image has labels of two people yet.</source>
        <translation>尚无图像具有两人的标签。</translation>
    </message>
    <message>
        <source>Let two or more people label the same images; how far they agree then shows here.</source>
        <translation>请让两人或更多人标注相同的图像，此处随后会显示他们的一致程度。</translation>
    </message>
    <message>
        <source>They agree well: the labels can be relied on.</source>
        <translation>一致性良好：标签可信。</translation>
    </message>
    <message>
        <source>They agree fairly well: settle the disputed images before you rely on the labels.</source>
        <translation>一致性尚可：在采信标签之前，请先处理有争议的图像。</translation>
    </message>
    <message>
        <source>They do not agree enough: make the classes clearer before anybody labels more.</source>
        <translation>一致性不足：在继续标注之前，请先明确各类别的定义。</translation>
    </message>
    <message>
        <source>When two people label the same image, they say the same in %1 of cases.</source>
        <translation>两人标注同一图像时，有 %1 的情况标签相同。</translation>
    </message>
    <message numerus="yes">
        <source>That is from %Ln image(s): too few to judge.</source>
        <translation>
            <numerusform>此结果基于 %Ln 张图像：数量太少，无法判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody disagrees on any image.</source>
        <translation>所有图像均无分歧。</translation>
    </message>
    <message numerus="yes">
        <source>Look at these %Ln image(s) together and write down where the border is.</source>
        <translation>
            <numerusform>请一起查看这 %Ln 张图像，并写明类别的界线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) have two or more labels</source>
        <translation>
            <numerusform>%Ln 张图像有两个或更多标签</numerusform>
        </translation>
    </message>
    <message>
        <source>(for an interval of ±0.1 you need about %1).</source>
        <translation>（要使区间达到 ±0.1，约需 %1 张）。</translation>
    </message>
    <message>
        <source>The estimate assumes that people agree on 80 % and use all classes equally often.</source>
        <translation>此估计假定标注者的一致率为 80%，且各类别使用频率相同。</translation>
    </message>
    <message>
        <source>κ and AC1 tell different stories, since %1 of all labels are “%2”. κ is low then even when people agree: look at AC1.</source>
        <translation>κ 与 AC1 的结论不同，因为全部标签中有 %1 为“%2”。此时即使标注者意见一致，κ 也会偏低：请参考 AC1。</translation>
    </message>
    <message>
        <source>Prevalence index %1, bias index %2.</source>
        <translation>普遍性指数 %1，偏倚指数 %2。</translation>
    </message>
    <message>
        <source>no image has two labels</source>
        <translation>没有图像具有两个标签</translation>
    </message>
    <message>
        <source>only one class was used</source>
        <translation>只使用了一个类别</translation>
    </message>
    <message>
        <source>there is only one class</source>
        <translation>只有一个类别</translation>
    </message>
    <message>
        <source>nobody used this class</source>
        <translation>无人使用此类别</translation>
    </message>
    <message>
        <source>the classes have no order</source>
        <translation>类别没有顺序</translation>
    </message>
    <message>
        <source>the classes are no numbers</source>
        <translation>类别不是数值</translation>
    </message>
    <message>
        <source>the images have different numbers of labels</source>
        <translation>各图像的标签数量不同</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>极差</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>尚可</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>较高</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>几乎完全一致</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>They agree well, except on “%1” and “%2”.</source>
        <translation>除“%1”与“%2”外，一致性良好。</translation>
    </message>
</context>
<context>
    <name>AgreementReport</name>
    <message>
        <source>undefined: %1</source>
        <translation>未定义：%1</translation>
    </message>
    <message>
        <source>percent agreement</source>
        <translation>一致百分比</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>Krippendorff α</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ</source>
        <translation>Fleiss κ</translation>
    </message>
    <message>
        <source>free-marginal κ</source>
        <translation>自由边际 κ</translation>
    </message>
    <message>
        <source>α, ordinal</source>
        <translation>α，有序</translation>
    </message>
    <message>
        <source>AC2, linear weights</source>
        <translation>AC2，线性权重</translation>
    </message>
    <message>
        <source>AC2, quadratic weights</source>
        <translation>AC2，二次权重</translation>
    </message>
    <message>
        <source>α, interval</source>
        <translation>α，等距</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>κ is low although people agree, since nearly all labels are of one class: look at AC1 beside it.</source>
        <translation>标注者之间虽然一致，κ 却偏低，因为几乎所有标签都属于同一类别：请同时参考 AC1。</translation>
    </message>
    <message>
        <source>Agreement of all annotators</source>
        <translation>全部标注者的一致性</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ of each pair</source>
        <translation>每对标注者的 Cohen κ</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>标注者对</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ of each class against all others</source>
        <translation>各类别相对于其余全部类别的 Fleiss κ</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Each annotator and the consensus of the others</source>
        <translation>每位标注者与其他人的共识</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>same label</source>
        <translation>标签相同</translation>
    </message>
    <message>
        <source>%1: with the others, over time</source>
        <translation>%1：与其他人的一致性随时间变化</translation>
    </message>
    <message>
        <source>%1: with their own first label, over time</source>
        <translation>%1：与本人首次标签的一致性随时间变化</translation>
    </message>
    <message>
        <source>Self-consistency and drift</source>
        <translation>自身一致性与漂移</translation>
    </message>
    <message>
        <source>Most disputed images</source>
        <translation>分歧最大的图像</translation>
    </message>
    <message>
        <source>Images with different labels: %1. Shown are at most %2.</source>
        <translation>标签不同的图像：%1。最多显示 %2 张。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>有序</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>%1 annotators gave %2 labels to %3 images in %4 declared classes (%5), taken as %6; %7 images have two or more labels. Skipped images count as not labeled.</source>
        <translation>%1 名标注者对 %3 张图像给出了 %2 个标签，共声明 %4 个类别（%5），测量尺度为%6；%7 张图像有两个或更多标签。跳过的图像视为未标注。</translation>
    </message>
    <message>
        <source>With n_ic labels of class c on image i and m_i labels on it: percent agreement p_o is the mean over images with m ≥ 2 of Σ_c n_ic(n_ic − 1)/(m_i(m_i − 1)). Fleiss&apos; κ (1971, generalised to unequal m) and Gwet&apos;s AC1 (2008) are (p_o − p_e)/(1 − p_e) with p_e = Σ p_c² and p_e = Σ p_c(1 − p_c)/(q − 1), p_c the mean of n_ic/m_i over all labeled images, q the declared classes; AC2 uses linear or quadratic weights over the whole declared scale. Krippendorff&apos;s α (2019) is 1 − D_o/D_e, images with a single label dropped. Cohen&apos;s κ (1960) is over the images that both annotators labeled. A coefficient that is 0/0 is undefined, never 0 or 1.</source>
        <translation>设图像 i 上类别 c 的标签数为 n_ic，标签总数为 m_i。一致百分比 p_o 是对 m ≥ 2 的图像取 Σ_c n_ic(n_ic − 1)/(m_i(m_i − 1)) 的平均值。Fleiss κ（1971，推广到 m 不等的情形）与 Gwet AC1（2008）均为 (p_o − p_e)/(1 − p_e)，其中 p_e 分别为 Σ p_c² 和 Σ p_c(1 − p_c)/(q − 1)，p_c 为 n_ic/m_i 在全部已标注图像上的平均值，q 为声明的类别数；AC2 在声明的整个尺度上使用线性或二次权重。Krippendorff α（2019）为 1 − D_o/D_e，不计入只有一个标签的图像。Cohen κ（1960）基于两名标注者都标注过的图像。结果为 0/0 的系数视为未定义，而不是 0 或 1。</translation>
    </message>
    <message>
        <source>Intervals are 95 % percentile intervals from %1 bootstrap resamples of the images with replacement (seed %2); at most %3 resamples of a coefficient over all annotators were undefined and left out. Standard errors are by formula: Fleiss, Cohen and Everitt (1969) for Cohen&apos;s κ, linearisation (Gwet 2014) for the others.</source>
        <translation>区间为 95% 百分位区间，由对图像的 %1 次有放回自助法（bootstrap）重采样得出（随机种子 %2）；全部标注者的各项系数中，每项最多有 %3 次重采样因未定义而略去。标准误按公式计算：Cohen κ 采用 Fleiss、Cohen 与 Everitt（1969）的公式，其余采用线性化方法（Gwet 2014）。</translation>
    </message>
    <message>
        <source>No bootstrap intervals were asked for.</source>
        <translation>未要求计算自助法区间。</translation>
    </message>
    <message>
        <source>The consensus of the others is their plain majority, images on which it ties left out, and an adjudicated image&apos;s class; its intervals are Wilson&apos;s at 95 %. Self-consistency is Cohen&apos;s κ between an annotator&apos;s standing label and the first silent repeat. Drift windows hold equal numbers of images in order of time.</source>
        <translation>其他人的共识取其简单多数，略去平票的图像；经仲裁的图像取仲裁确定的类别；其区间为 95% Wilson 区间。自身一致性是标注者的现有标签与首次静默重复标签之间的 Cohen κ。漂移窗口按时间顺序划分，各窗口的图像数相等。</translation>
    </message>
    <message>
        <source>Computed with Taxon %1 on %2 (UTC).</source>
        <translation>由 Taxon %1 计算于 %2（UTC）。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>no image has two labels</source>
        <translation>没有图像具有两个标签</translation>
    </message>
    <message>
        <source>only one class used</source>
        <translation>只使用了一个类别</translation>
    </message>
    <message>
        <source>there is only one class</source>
        <translation>只有一个类别</translation>
    </message>
    <message>
        <source>the class is not used</source>
        <translation>该类别未使用</translation>
    </message>
    <message>
        <source>the classes have no order</source>
        <translation>类别没有顺序</translation>
    </message>
    <message>
        <source>the classes are not numbers</source>
        <translation>类别不是数值</translation>
    </message>
    <message>
        <source>the images have different numbers of labels</source>
        <translation>各图像的标签数量不同</translation>
    </message>
</context>
<context>
    <name>AnnotatorStore</name>
    <message>
        <source>A person who labels needs a name.</source>
        <translation>标注者必须有名称。</translation>
    </message>
    <message>
        <source>The name &quot;%1…&quot; is too long: at most %2 characters.</source>
        <translation>名称“%1…”过长：最多 %2 个字符。</translation>
    </message>
    <message>
        <source>There is a person &quot;%1&quot; already: choose another name.</source>
        <translation>已有标注者“%1”：请换一个名称。</translation>
    </message>
    <message>
        <source>There is no person number %1.</source>
        <translation>没有编号为 %1 的标注者。</translation>
    </message>
</context>
<context>
    <name>AssignmentStore</name>
    <message>
        <source>There is no plan number %1.</source>
        <translation>没有编号为 %1 的计划。</translation>
    </message>
</context>
<context>
    <name>Augmentation</name>
    <message>
        <source>This is not a pipeline in Albumentations&apos; form; write one there with A.save(transform, &quot;pipeline.json&quot;).</source>
        <translation>这不是 Albumentations 形式的流水线；可在 Albumentations 中用 A.save(transform, &quot;pipeline.json&quot;) 写出。</translation>
    </message>
    <message>
        <source>%1: the parameter &quot;%2&quot; has no counterpart here and is left out.</source>
        <translation>%1：参数“%2”在此没有对应项，已略去。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; concerns other than an image&apos;s pixels and is left out.</source>
        <translation>%1：“%2”涉及图像像素以外的内容，已略去。</translation>
    </message>
    <message>
        <source>%1: the most of the range for &quot;n&quot; is used always.</source>
        <translation>%1：始终采用“n”取值范围的最大值。</translation>
    </message>
    <message>
        <source>%1 is left out: Taxon does it after the augmentation, as the network needs it.</source>
        <translation>已略去 %1：Taxon 在数据增强之后按网络的要求执行此操作。</translation>
    </message>
    <message>
        <source>%1 is left out: it mixes the images of a batch, which is a setting of the training run.</source>
        <translation>已略去 %1：该变换混合同一批次的图像，属于训练运行的设置。</translation>
    </message>
    <message>
        <source>%1 has no counterpart here and is left out.</source>
        <translation>%1 在此没有对应项，已略去。</translation>
    </message>
    <message>
        <source>%1 is known to Albumentations from 2.0 on, not to 1.3.</source>
        <translation>Albumentations 自 2.0 起才有 %1，1.3 中没有。</translation>
    </message>
    <message>
        <source>%1 needs imgaug beside Albumentations 1.3.</source>
        <translation>%1 除 Albumentations 1.3 外还需要 imgaug。</translation>
    </message>
    <message>
        <source>%1 is torchvision&apos;s and not known to Albumentations.</source>
        <translation>%1 来自 torchvision，Albumentations 中没有。</translation>
    </message>
    <message>
        <source>of two translations the one in pixels is used.</source>
        <translation>两个平移量中，采用以像素为单位的一个。</translation>
    </message>
    <message>
        <source>the displacements are drawn uniformly, not normally, before they are smoothed.</source>
        <translation>平滑之前，位移量取自均匀分布，而不是正态分布。</translation>
    </message>
    <message>
        <source>the middle of the means&apos; range is used for all images.</source>
        <translation>所有图像均采用均值范围的中间值。</translation>
    </message>
    <message>
        <source>the holes lie wholly inside the image, as those of CoarseDropout.</source>
        <translation>遮挡孔完全位于图像内，与 CoarseDropout 相同。</translation>
    </message>
    <message>
        <source>The augmentation cannot take an image of this size; lower the sizes or the strength of its transforms.</source>
        <translation>数据增强无法处理此尺寸的图像；请减小其变换的尺寸或强度。</translation>
    </message>
    <message>
        <source>%1 mirrors images: %2 may become another class.</source>
        <translation>%1 会镜像翻转图像：%2 可能变成其他类别。</translation>
    </message>
    <message>
        <source>%1 turns images by up to %2°: %3 may become another class.</source>
        <translation>%1 会将图像旋转最多 %2°：%3 可能变成其他类别。</translation>
    </message>
    <message>
        <source>%1: this is not a value that %2 can have.</source>
        <translation>%1：%2 不能取此值。</translation>
    </message>
    <message>
        <source>%1: %2 must be from %3 to %4.</source>
        <translation>%1：%2 须在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>%1: set either %2 or %3.</source>
        <translation>%1：%2 和 %3 只能设置其一。</translation>
    </message>
    <message>
        <source>%1: %2 is more than %3.</source>
        <translation>%1：%2 大于 %3。</translation>
    </message>
    <message>
        <source>%1: %2 takes odd numbers alone.</source>
        <translation>%1：%2 只能取奇数。</translation>
    </message>
    <message>
        <source>%1: %2 must be less than %3.</source>
        <translation>%1：%2 须小于 %3。</translation>
    </message>
    <message>
        <source>There is no transform &quot;%1&quot;.</source>
        <translation>没有变换“%1”。</translation>
    </message>
    <message>
        <source>%1: the probability must be from 0 to 1.</source>
        <translation>%1：概率须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>%1 has no parameter &quot;%2&quot;.</source>
        <translation>%1 没有参数“%2”。</translation>
    </message>
    <message>
        <source>A picture could not be written as PNG.</source>
        <translation>无法将图片写成 PNG。</translation>
    </message>
    <message>
        <source>%1 is there already; choose another folder.</source>
        <translation>%1 已存在；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Writing variants</source>
        <translation>正在写入变体</translation>
    </message>
    <message>
        <source>Measuring images</source>
        <translation>正在测量图像</translation>
    </message>
    <message>
        <source>The compositions of this pipeline are nested more than %1 deep; nest them less.</source>
        <translation>此流水线的组合嵌套超过 %1 层；请减少嵌套。</translation>
    </message>
    <message>
        <source>%1: &quot;transforms&quot; must be the list of what it is composed of.</source>
        <translation>%1：“transforms”须为其所含变换的列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot; here; the holes are black.</source>
        <translation>此处“%1”不能为“%2”；孔洞填充为黑色。</translation>
    </message>
</context>
<context>
    <name>AugmentationPreset</name>
    <message>
        <source>Natural scenes</source>
        <translation>自然场景</translation>
    </message>
    <message>
        <source>Things are seen from anywhere and near or far, so geometry comes first: parts of the picture, mirrored left to right, slightly turned; colours change little.</source>
        <translation>物体的视角和远近不定，因此以几何变换为主：截取图片的局部，左右镜像，轻微旋转；颜色变化很小。</translation>
    </message>
    <message>
        <source>Medical images</source>
        <translation>医学图像</translation>
    </message>
    <message>
        <source>Devices differ in intensity and contrast, so these come first; nothing is mirrored, since the heart is on the left.</source>
        <translation>不同设备的强度和对比度各异，因此以这两者为主；不作镜像，因为心脏位于左侧。</translation>
    </message>
    <message>
        <source>Industrial inspection</source>
        <translation>工业检测</translation>
    </message>
    <message>
        <source>Microscopy</source>
        <translation>显微图像</translation>
    </message>
    <message>
        <source>A slide has no up or down, so all orientations are equal; stain, focus and the softness of tissue vary.</source>
        <translation>切片没有上下之分，因此所有方向等同；染色、对焦和组织的柔软变形会有变化。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Pages are upright and never mirrored: small turns and perspective of a hand-held camera, light, blur and compression.</source>
        <translation>页面是正立的，从不镜像：手持相机带来的轻微旋转和透视，以及光照、模糊和压缩。</translation>
    </message>
    <message>
        <source>Satellite and aerial images</source>
        <translation>卫星与航空图像</translation>
    </message>
    <message>
        <source>Seen from above, north is a convention: all orientations are equal; haze, season and the time of day change light and colour.</source>
        <translation>俯视时，北方只是一种约定：所有方向等同；雾霾、季节和时段会改变光照和颜色。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The images as they are: to compare with, or where every change would make another class.</source>
        <translation>图像保持原样：用于对比，或用于任何改变都会使图像变成其他类别的情况。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;, but %2.</source>
        <translation>没有预设“%1”，可用的预设有 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera is fixed: what varies is its noise, the focus and the light, best in the ranges measured on your own images; a mirrored fault is the same fault.</source>
        <translation>相机固定：变化的是噪声、对焦和光照，最好采用在您自己的图像上测得的范围；镜像后的缺陷仍是同一种缺陷。</translation>
    </message>
</context>
<context>
    <name>Cifar</name>
    <message>
        <source>There are no batches (*.bin) in %1.</source>
        <translation>%1 中没有批次文件（*.bin）。</translation>
    </message>
    <message>
        <source>There is neither batches.meta.txt (CIFAR-10) nor fine_label_names.txt (CIFAR-100) in %1: it names the classes.</source>
        <translation>%1 中既没有 batches.meta.txt（CIFAR-10），也没有 fine_label_names.txt（CIFAR-100）：类别名称取自该文件。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, which is no multiple of the %3 bytes of one image: it is cut off, or no CIFAR batch.</source>
        <translation>%1 有 %2 字节，不是单张图像 %3 字节的整数倍：文件被截断，或不是 CIFAR 批次文件。</translation>
    </message>
    <message>
        <source>Image %1 of %2 has the class number %3, and there are %4 classes.</source>
        <translation>%2 的图像 %1 的类别编号为 %3，而类别共有 %4 个。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>ClassHistory</name>
    <message>
        <source>The history of the classes holds an unknown change, “%1”.</source>
        <translation>类别历史记录中有未知的更改“%1”。</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>已添加“%1”</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation>已将“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Colour of “%1”: %2, was %3</source>
        <translation>“%1”的颜色：%2，原为 %3</translation>
    </message>
    <message>
        <source>Described “%1”</source>
        <translation>已填写“%1”的说明</translation>
    </message>
    <message numerus="yes">
        <source>Examples of “%1”: %n image(s), were %2</source>
        <translation>
            <numerusform>“%1”的示例：%Ln 张图像，原为 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the order of the classes</source>
        <translation>已更改类别顺序</translation>
    </message>
    <message>
        <source>Merged “%1” into “%2”</source>
        <translation>已将“%1”合并到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Split %n image(s) out of “%1” into “%2”</source>
        <translation>
            <numerusform>已将 %Ln 张图像从“%1”拆分到“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>Retired “%1”</source>
        <translation>已停用“%1”</translation>
    </message>
    <message>
        <source>Brought back “%1”</source>
        <translation>已恢复“%1”</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>Change %1 was undone already.</source>
        <translation>更改 %1 已被撤销。</translation>
    </message>
    <message>
        <source>Change %1 stands.</source>
        <translation>更改 %1 仍然有效。</translation>
    </message>
    <message>
        <source>Change %1 cannot come back: another change followed.</source>
        <translation>更改 %1 无法恢复：之后又有其他更改。</translation>
    </message>
    <message>
        <source>There is no change number %1.</source>
        <translation>没有编号为 %1 的更改。</translation>
    </message>
    <message>
        <source>A later merge or split of &quot;%1&quot; builds on this change: undo that one first.</source>
        <translation>之后对“%1”的合并或拆分依赖于此更改：请先撤销该合并或拆分。</translation>
    </message>
    <message>
        <source>Another class is called &quot;%1&quot; now: rename that one first.</source>
        <translation>现已有另一个类别名为“%1”：请先重命名该类别。</translation>
    </message>
    <message>
        <source>Declared the classes as numbers: %1</source>
        <translation>已声明类别为数值：%1</translation>
    </message>
    <message>
        <source>Declared the order of the classes: %1</source>
        <translation>已声明类别的顺序：%1</translation>
    </message>
    <message>
        <source>Declared that the classes have no order</source>
        <translation>已声明类别无顺序</translation>
    </message>
    <message>
        <source>Changed the keys of the classes</source>
        <translation>更改了类别的按键</translation>
    </message>
    <message>
        <source>chosen by the program</source>
        <translation>由程序选择</translation>
    </message>
    <message>
        <source>Key of “%1”: %2, was %3</source>
        <translation>“%1”的按键：%2，原为 %3</translation>
    </message>
</context>
<context>
    <name>ClassScaleStore</name>
    <message>
        <source>Every class needs a number of its own: no two the same.</source>
        <translation>每个类别都须有各自的数值，且互不相同。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no scale: nominal, ordinal or interval.</source>
        <translation>“%1”不是测量尺度：请使用 nominal、ordinal 或 interval。</translation>
    </message>
    <message>
        <source>There is no class yet: add the classes first.</source>
        <translation>尚无类别：请先添加类别。</translation>
    </message>
</context>
<context>
    <name>ClassStore</name>
    <message>
        <source>A class needs a name.</source>
        <translation>类别必须有名称。</translation>
    </message>
    <message>
        <source>The class name &quot;%1…&quot; is too long: at most %2 characters.</source>
        <translation>类别名称“%1…”过长：最多 %2 个字符。</translation>
    </message>
    <message>
        <source>A class name cannot hold line breaks or other control characters.</source>
        <translation>类别名称不能包含换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>There is a class &quot;%1&quot; already: choose another name.</source>
        <translation>已有类别“%1”：请换一个名称。</translation>
    </message>
    <message>
        <source>There is no class number %1.</source>
        <translation>没有编号为 %1 的类别。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour such as #0072b2.</source>
        <translation>“%1”不是有效的颜色，正确写法如 #0072b2。</translation>
    </message>
    <message>
        <source>The new order must name every class once.</source>
        <translation>新的顺序必须包含每个类别，且各出现一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were split out of &quot;%1&quot; before and labeled so again since: leave them out, or undo the earlier split first.</source>
        <translation>
            <numerusform>%Ln 张图像先前已从“%1”拆出，之后又被标注为该类别：请排除这些图像，或先撤销先前的拆分。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these images has the label &quot;%1&quot;.</source>
        <translation>这些图像均没有标签“%1”。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; was retired: bring it back, or choose another name.</source>
        <translation>类别“%1”已停用：请恢复该类别，或选择其他名称。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; was merged into another: bring it back, or choose another name.</source>
        <translation>类别“%1”已合并到其他类别：请恢复该类别，或选择其他名称。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; was deleted, and its labels are kept: bring it back, or choose another name.</source>
        <translation>类别“%1”已删除，其标签仍保留：请恢复该类别，或选择其他名称。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is not in use: bring it back first.</source>
        <translation>类别“%1”未在使用：请先恢复该类别。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; was merged or deleted: bring it back first.</source>
        <translation>类别“%1”已合并或删除：请先恢复该类别。</translation>
    </message>
    <message>
        <source>Choose two different classes.</source>
        <translation>请选择两个不同的类别。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; cannot be that of two classes, &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>按键“%1”不能同时用于“%2”和“%3”两个类别。</translation>
    </message>
    <message>
        <source>The description is too long: at most %1 characters.</source>
        <translation>说明过长：最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is no image number %1.</source>
        <translation>没有编号为 %1 的图像。</translation>
    </message>
    <message>
        <source>An image can be an example of a class only once.</source>
        <translation>一张图像只能作为一个类别的示例一次。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is in use already.</source>
        <translation>类别“%1”已在使用。</translation>
    </message>
</context>
<context>
    <name>Coco</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>An image of %1 has no file_name.</source>
        <translation>%1 中有图像缺少 file_name。</translation>
    </message>
    <message>
        <source>An entry of %1 has no %2.</source>
        <translation>%1 中有条目缺少 %2。</translation>
    </message>
    <message>
        <source>An annotation of %1 is for the image %2, which the file does not list.</source>
        <translation>%1 中有标注对应图像 %2，但文件未列出该图像。</translation>
    </message>
    <message>
        <source>%1 uses the category %2, which it does not name.</source>
        <translation>%1 使用了类别 %2，但未给出其名称。</translation>
    </message>
    <message>
        <source>No temporary file can be written: %1.</source>
        <translation>无法写入临时文件：%1。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--level is nominal, ordinal or interval, not &quot;%1&quot;.</source>
        <translation>--level 须为 nominal、ordinal 或 interval，而不是“%1”。</translation>
    </message>
    <message>
        <source>Resampling images</source>
        <translation>正在对图像重采样</translation>
    </message>
    <message>
        <source>Resampling images of each pair</source>
        <translation>正在对每对标注者的图像重采样</translation>
    </message>
    <message>
        <source>undefined: %1</source>
        <translation>未定义：%1</translation>
    </message>
    <message>
        <source>percent agreement</source>
        <translation>一致百分比</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss kappa</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorff alpha</translation>
    </message>
    <message>
        <source>alpha, ordinal</source>
        <translation>alpha，有序</translation>
    </message>
    <message>
        <source>alpha, interval</source>
        <translation>alpha，等距</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1 images, %2 labels, %3 classes</source>
        <translation>%1 张图像，%2 个标签，%3 个类别</translation>
    </message>
    <message>
        <source>Kappa is low although people agree, since nearly all labels are of one class: look at AC1.</source>
        <translation>标注者之间虽然一致，kappa 却偏低，因为几乎所有标签都属于同一类别：请参考 AC1。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of each pair</source>
        <translation>每对标注者的 Cohen kappa</translation>
    </message>
    <message>
        <source>tell how far annotators agree</source>
        <translation>计算标注者之间的一致性</translation>
    </message>
    <message>
        <source>what the classes are: nominal, ordinal or interval</source>
        <translation>类别的测量尺度：nominal（名义）、ordinal（有序）或 interval（等距）</translation>
    </message>
    <message>
        <source>with 95 % intervals from 2,000 resamples of the images</source>
        <translation>附 95% 区间，由图像的 2,000 次重采样得出</translation>
    </message>
    <message>
        <source>--classes needs different names with commas between them.</source>
        <translation>--classes 需要互不相同的名称，以半角逗号分隔。</translation>
    </message>
    <message>
        <source>a table with the columns image, annotator and label instead of a project</source>
        <translation>含 image、annotator 和 label 列的表格，用于代替项目</translation>
    </message>
    <message>
        <source>with --csv: all classes in their order, also unused ones; else those found</source>
        <translation>与 --csv 合用：按顺序列出全部类别，包括未使用的；省略则取表中出现的类别</translation>
    </message>
    <message>
        <source>Name either a PROJECT or --csv FILE.</source>
        <translation>请指定 PROJECT 或 --csv FILE 之一。</translation>
    </message>
    <message>
        <source>--classes goes with --csv; a project has its own classes.</source>
        <translation>--classes 须与 --csv 合用；项目已有自己的类别。</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>是否想输入“%1”？</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>&quot;taxon --help&quot; lists them.</source>
        <translation>“taxon --help”列出全部命令。</translation>
    </message>
    <message>
        <source>&quot;taxon %1 --help&quot; lists the options.</source>
        <translation>“taxon %1 --help”列出全部选项。</translation>
    </message>
    <message>
        <source>&quot;taxon %1&quot; has no option --%2.</source>
        <translation>“taxon %1”没有选项 --%2。</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>缺少参数。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation>“%1”是多余的参数。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>--method is one of: %1.</source>
        <translation>--method 须为以下之一：%1。</translation>
    </message>
    <message>
        <source>--min-posterior is a number from 0 to 1.</source>
        <translation>--min-posterior 须为 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 of %2 images are settled</source>
        <translation>%2 张图像中有 %1 张已确定</translation>
    </message>
    <message>
        <source>Estimated share of correct labels</source>
        <translation>正确标签的估计比例</translation>
    </message>
    <message>
        <source>Weighing the labels</source>
        <translation>正在对标签加权</translation>
    </message>
    <message>
        <source>turn many labels of an image into one</source>
        <translation>将一张图像的多个标签合并为一个</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>labels that an image needs to be settled; 2</source>
        <translation>确定一张图像的标签所需的标签数；默认 2</translation>
    </message>
    <message>
        <source>certainty that it needs, 0 to 1; 0.5</source>
        <translation>所需的确定程度，0 到 1；默认 0.5</translation>
    </message>
    <message>
        <source>--on knows train, val and test, not &quot;%1&quot;.</source>
        <translation>--on 只接受 train、val 和 test，不接受“%1”。</translation>
    </message>
    <message>
        <source>part of the snapshot: train, val or test (the default)</source>
        <translation>快照中的子集：train、val 或 test（默认）</translation>
    </message>
    <message>
        <source>measure a trained network</source>
        <translation>评估训练好的网络</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>compared on</source>
        <translation>比对范围</translation>
    </message>
    <message>
        <source>largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; known are: %2.</source>
        <translation>没有格式“%1”；可用格式：%2。</translation>
    </message>
    <message>
        <source>--output FILE is missing.</source>
        <translation>缺少 --output FILE。</translation>
    </message>
    <message>
        <source>of the model file: %1</source>
        <translation>模型文件的格式：%1</translation>
    </message>
    <message>
        <source>write a trained network as a model file for other programs</source>
        <translation>将训练好的网络写成供其他程序使用的模型文件</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source> [options]</source>
        <translation> [选项]</translation>
    </message>
    <message>
        <source>Taxon: from a folder of images to a deployable classifier.</source>
        <translation>Taxon：从图像文件夹到可部署的分类器。</translation>
    </message>
    <message>
        <source>Usage: taxon COMMAND [options]</source>
        <translation>用法：taxon COMMAND [选项]</translation>
    </message>
    <message>
        <source>&quot;taxon COMMAND --help&quot; explains a command; --json makes any of them answer in JSON.</source>
        <translation>“taxon COMMAND --help”显示命令的说明；任何命令加上 --json 均以 JSON 输出结果。</translation>
    </message>
    <message>
        <source>answer with one JSON object on the standard output</source>
        <translation>在标准输出上以一个 JSON 对象给出结果</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>A file name that begins with &quot;-&quot; goes after &quot;--&quot;.</source>
        <translation>以“-”开头的文件名须放在“--”之后。</translation>
    </message>
    <message>
        <source>--labels-from knows &quot;folders&quot; and &quot;none&quot;, not &quot;%1&quot;.</source>
        <translation>--labels-from 只接受“folders”和“none”，不接受“%1”。</translation>
    </message>
    <message>
        <source>--%1 needs --labels-from folders.</source>
        <translation>--%1 须与 --labels-from folders 合用。</translation>
    </message>
    <message>
        <source>--annotator needs a name.</source>
        <translation>--annotator 需要名称。</translation>
    </message>
    <message>
        <source>and %1 more; --json lists all</source>
        <translation>另有 %1 项；--json 列出全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: is &quot;%2&quot;, the folder says &quot;%3&quot;</source>
        <translation>%1：现为“%2”，文件夹为“%3”</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>image files found</source>
        <translation>找到的图像文件</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已在项目中</translation>
    </message>
    <message>
        <source>labels written</source>
        <translation>写入的标签</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Unreadable files</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Folder names that are no class (their images came in unlabeled)</source>
        <translation>不是类别的文件夹名称（其中的图像以未标注状态导入）</translation>
    </message>
    <message>
        <source>Labels left as they were</source>
        <translation>保持不变的标签</translation>
    </message>
    <message>
        <source>folders: the folder&apos;s name is the class; none: unlabeled (the default)</source>
        <translation>folders：以文件夹名称为类别；none：未标注（默认）</translation>
    </message>
    <message>
        <source>add every image below a folder</source>
        <translation>添加文件夹及其子文件夹中的全部图像</translation>
    </message>
    <message>
        <source>whose decisions the labels become; without it they are given labels</source>
        <translation>标签记为该标注者的判定；省略则作为原有标签</translation>
    </message>
    <message>
        <source>folder names that are no class become one</source>
        <translation>为尚不是类别的文件夹名称新建类别</translation>
    </message>
    <message>
        <source>copy the images into the project</source>
        <translation>将图像复制到项目中</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>详细信息：%1</translation>
    </message>
    <message>
        <source>Cancelled; what was saved before is kept.</source>
        <translation>已取消；此前保存的内容均已保留。</translation>
    </message>
    <message>
        <source>There was not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足，无法完成此操作。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>发生意外错误。</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>已创建 %1</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>make a project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>class names, separated by commas</source>
        <translation>类别名称，以半角逗号分隔</translation>
    </message>
    <message>
        <source>the standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>None of the images could be read.</source>
        <translation>所有图像均无法读取。</translation>
    </message>
    <message>
        <source>classify images with an exported model</source>
        <translation>用导出的模型对图像分类</translation>
    </message>
    <message>
        <source>The report has no test figures: %1</source>
        <translation>报告中没有测试指标：%1</translation>
    </message>
    <message>
        <source>--output FILE.html is missing.</source>
        <translation>缺少 --output FILE.html。</translation>
    </message>
    <message>
        <source>Wrote the report of run %1 to %2</source>
        <translation>已将运行 %1 的报告写入 %2</translation>
    </message>
    <message>
        <source>write a page about a training run</source>
        <translation>生成训练运行的网页报告</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>the training run; without it the newest finished one</source>
        <translation>训练运行；省略则取最近完成的一次</translation>
    </message>
    <message>
        <source>No training run has finished yet: train first.</source>
        <translation>尚无已完成的训练运行：请先训练。</translation>
    </message>
    <message>
        <source>Run %1 has not finished (%2). Go on with it by &quot;taxon train PROJECT --resume %1&quot;.</source>
        <translation>运行 %1 尚未完成（%2）。可用“taxon train PROJECT --resume %1”继续。</translation>
    </message>
    <message>
        <source>%1 images were left out: their files cannot be read any more.</source>
        <translation>已略去 %1 张图像：其文件已无法读取。</translation>
    </message>
    <message>
        <source>truth ↓  predicted →</source>
        <translation>真实类别 ↓  预测 →</translation>
    </message>
    <message>
        <source>Run %1 on the %2 part</source>
        <translation>运行 %1 在 %2 子集上的结果</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Made the sample project %1</source>
        <translation>已创建示例项目 %1</translation>
    </message>
    <message>
        <source>generated images</source>
        <translation>生成的图像</translation>
    </message>
    <message>
        <source>in the folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>simulated decisions</source>
        <translation>模拟的判定</translation>
    </message>
    <message>
        <source>make a practice project of generated images</source>
        <translation>创建由生成图像组成的练习项目</translation>
    </message>
    <message>
        <source>of all that is random in it (1)</source>
        <translation>项目中全部随机过程的种子（默认 1）</translation>
    </message>
    <message>
        <source>how many are drawn (900)</source>
        <translation>生成的图像数（默认 900）</translation>
    </message>
    <message>
        <source>of an image in pixels (128)</source>
        <translation>图像的边长，以像素计（默认 128）</translation>
    </message>
    <message>
        <source>--ratios needs three whole numbers for training, validation and test, such as 70:20:10, not &quot;%1&quot;.</source>
        <translation>--ratios 需要三个整数，依次为训练集、验证集和测试集的比例，例如 70:20:10，而不是“%1”。</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Left out: %1 images</source>
        <translation>已略去：%1 张图像</translation>
    </message>
    <message>
        <source>divide the labeled images and keep the result as a snapshot</source>
        <translation>划分已标注的图像，并将结果保存为快照</translation>
    </message>
    <message>
        <source>training, validation and test (70:20:10)</source>
        <translation>训练集、验证集和测试集的比例（默认 70:20:10）</translation>
    </message>
    <message>
        <source>of the random division (0)</source>
        <translation>随机划分的种子（默认 0）</translation>
    </message>
    <message>
        <source>no image has labels of two annotators</source>
        <translation>没有图像具有两名标注者的标签</translation>
    </message>
    <message>
        <source>undefined: no image has labels of two annotators</source>
        <translation>未定义：没有图像具有两名标注者的标签</translation>
    </message>
    <message>
        <source>%1 over %2 images with several labels</source>
        <translation>%1，基于 %2 张有多个标签的图像</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>of these, tied votes</source>
        <translation>其中平票</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation>%1 次判定</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>tell where a project stands</source>
        <translation>显示项目的当前状况</translation>
    </message>
    <message>
        <source>show the annotators&apos; agreement and a network&apos;s test figures together</source>
        <translation>一并显示标注者的一致性和网络的测试指标</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>未定义</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>There was no snapshot yet: made snapshot %1 with the ratios 70:20:10 and the seed 0.</source>
        <translation>尚无快照：已按比例 70:20:10 和随机种子 0 创建快照 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much: a run&apos;s number goes with --resume.</source>
        <translation>“%1”是多余的参数：运行编号须写在 --resume 之后。</translation>
    </message>
    <message>
        <source>--resume needs the number of a run, not &quot;%1&quot;.</source>
        <translation>--resume 需要运行编号，而不是“%1”。</translation>
    </message>
    <message>
        <source>Run %1 has finished: there is nothing left to go on with.</source>
        <translation>运行 %1 已完成：无需继续。</translation>
    </message>
    <message>
        <source>No training run was left unfinished: start one without --resume.</source>
        <translation>没有未完成的训练运行：请不带 --resume 开始新的运行。</translation>
    </message>
    <message>
        <source>Going on with run %1.</source>
        <translation>正在继续训练运行 %1。</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>weights of epoch</source>
        <translation>权重所属轮次</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>A resumed run keeps its settings: leave out the other options.</source>
        <translation>继续的运行沿用其原有设置：请去掉其他选项。</translation>
    </message>
    <message>
        <source>Run %1 was cancelled; &quot;taxon train PROJECT --resume %1&quot; goes on with it.</source>
        <translation>运行 %1 已取消；可用“taxon train PROJECT --resume %1”继续。</translation>
    </message>
    <message>
        <source>train a network on the newest snapshot</source>
        <translation>用最新快照训练网络</translation>
    </message>
    <message>
        <source>go on with RUN, or with the newest unfinished one, from its last checkpoint</source>
        <translation>从最后的检查点继续 RUN；省略编号则继续最近一次未完成的运行</translation>
    </message>
    <message>
        <source>network: %1</source>
        <translation>网络：%1</translation>
    </message>
    <message>
        <source>weights to start from (.pth, .safetensors); without it random ones</source>
        <translation>初始权重文件（.pth、.safetensors）；省略则使用随机权重</translation>
    </message>
    <message>
        <source>side of the network&apos;s input in pixels</source>
        <translation>网络输入的边长，以像素计</translation>
    </message>
    <message>
        <source>passes over the training images</source>
        <translation>遍历训练图像的次数</translation>
    </message>
    <message>
        <source>images in one step</source>
        <translation>每一步的图像数</translation>
    </message>
    <message>
        <source>highest learning rate, or auto</source>
        <translation>最高学习率，或 auto</translation>
    </message>
    <message>
        <source>of the gradient descent</source>
        <translation>梯度下降的动量</translation>
    </message>
    <message>
        <source>strength of the pull of the weights to zero</source>
        <translation>将权重拉向零的强度</translation>
    </message>
    <message>
        <source>of all that is random in the run</source>
        <translation>运行中全部随机过程的种子</translation>
    </message>
    <message>
        <source>processor threads, or auto for all</source>
        <translation>处理器线程数；auto 表示全部</translation>
    </message>
    <message>
        <source>auto, cpu, cuda, cuda:1</source>
        <translation>auto、cpu、cuda、cuda:1</translation>
    </message>
    <message>
        <source>of training: auto, float32, bfloat16</source>
        <translation>训练的数值精度：auto、float32、bfloat16</translation>
    </message>
    <message>
        <source>%1 is no JSON object with training settings, such as {&quot;epochs&quot;: 15}.</source>
        <translation>%1 不是包含训练设置的 JSON 对象，正确写法如 {&quot;epochs&quot;: 15}。</translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE, not &quot;%1&quot;.</source>
        <translation>--set 需要 KEY=VALUE，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no weights file %1.</source>
        <translation>没有权重文件 %1。</translation>
    </message>
    <message>
        <source>settings from a JSON object; --set and the options above go over it</source>
        <translation>从 JSON 对象读取设置；--set 和以上选项优先</translation>
    </message>
    <message>
        <source>one setting by its key; may be given several times</source>
        <translation>按键名指定一项设置；可多次使用</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>training loss %1, accuracy %2   validation loss %3, accuracy %4   %5 images/s</source>
        <translation>训练损失 %1，准确率 %2   验证损失 %3，准确率 %4   %5 张/秒</translation>
    </message>
    <message>
        <source>project schema</source>
        <translation>项目架构版本</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>show the versions of the program and its libraries; also --version</source>
        <translation>显示程序及其所用库的版本；也可用 --version</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>There is no annotator &quot;%1&quot; in this project.</source>
        <translation>此项目中没有标注者“%1”。</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未知</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>work today</source>
        <translation>今日工作用时</translation>
    </message>
    <message>
        <source>time a decision (median)</source>
        <translation>每次判定用时（中位数）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>decisions a minute</source>
        <translation>每分钟判定次数</translation>
    </message>
    <message>
        <source>images left</source>
        <translation>剩余图像</translation>
    </message>
    <message>
        <source>work left</source>
        <translation>剩余工作用时</translation>
    </message>
    <message>
        <source>Wrote the times of %1 decisions to %2</source>
        <translation>已将 %1 次判定的用时写入 %2</translation>
    </message>
    <message>
        <source>tell one annotator&apos;s own times and pace</source>
        <translation>显示一名标注者本人的用时与速度</translation>
    </message>
    <message>
        <source>whose times</source>
        <translation>要显示其用时的标注者</translation>
    </message>
    <message>
        <source>a table with one row a decision</source>
        <translation>每次判定一行的表格</translation>
    </message>
    <message>
        <source>Files of %1 images</source>
        <translation>%1 张图像的文件</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>与导入时相同</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Missing (their labels are kept; &quot;taxon relink&quot; looks for them)</source>
        <translation>缺失（其标签仍保留；“taxon relink”可查找这些文件）</translation>
    </message>
    <message>
        <source>Other content than when they were imported</source>
        <translation>内容与导入时不同</translation>
    </message>
    <message>
        <source>tell which images&apos; files are missing or changed</source>
        <translation>列出文件缺失或已更改的图像</translation>
    </message>
    <message>
        <source>The project has no class &quot;%1&quot;.</source>
        <translation>项目中没有类别“%1”。</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>没有可更改的内容。</translation>
    </message>
    <message>
        <source>%1 (change %2)</source>
        <translation>%1（更改 %2）</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>已合并到“%1”</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>The project has no class yet.</source>
        <translation>项目中尚无类别。</translation>
    </message>
    <message>
        <source>The project has no image %1.</source>
        <translation>项目中没有图像 %1。</translation>
    </message>
    <message>
        <source>%1 labels by %2 people count as %3 now.</source>
        <translation>%2 人的 %1 个标签现计为“%3”。</translation>
    </message>
    <message>
        <source>It is no longer offered; its %1 labels by %2 people count.</source>
        <translation>不再提供该类别；%2 人的 %1 个标签仍计入。</translation>
    </message>
    <message>
        <source>%1 labels by %2 people count nowhere now; &quot;restore&quot; and &quot;undo&quot; bring them back.</source>
        <translation>%2 人的 %1 个标签现均不计入；“restore”和“undo”可将其恢复。</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>No class was ever changed.</source>
        <translation>类别从未更改过。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a change; &quot;history&quot; lists them.</source>
        <translation>“%1”不是更改的编号；“history”列出全部编号。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>every class, its labels and its state (without a verb too)</source>
        <translation>全部类别及其标签和状态（不带动词时亦同）</translation>
    </message>
    <message>
        <source>make a class</source>
        <translation>创建类别</translation>
    </message>
    <message>
        <source>give it another name; its labels stay</source>
        <translation>重命名类别；其标签保持不变</translation>
    </message>
    <message>
        <source>give it another colour</source>
        <translation>更改类别的颜色</translation>
    </message>
    <message>
        <source>what those who label should know</source>
        <translation>标注者应了解的说明</translation>
    </message>
    <message>
        <source>images that show what it is, in this order; none: no examples</source>
        <translation>展示该类别的图像，按此顺序；留空则无示例</translation>
    </message>
    <message>
        <source>the order of all classes in use</source>
        <translation>全部在用类别的顺序</translation>
    </message>
    <message>
        <source>its labels count as those of INTO</source>
        <translation>将其标签计为 INTO 的标签</translation>
    </message>
    <message>
        <source>its labels on the images of --where count as INTO</source>
        <translation>将其在 --where 所选图像上的标签计为 INTO</translation>
    </message>
    <message>
        <source>offer it no longer; its labels count</source>
        <translation>不再提供该类别；其标签仍计入</translation>
    </message>
    <message>
        <source>bring back what was retired, merged or deleted</source>
        <translation>恢复已停用、已合并或已删除的类别</translation>
    </message>
    <message>
        <source>its labels count nowhere, until it is brought back</source>
        <translation>其标签均不计入，直到恢复该类别</translation>
    </message>
    <message>
        <source>every change, the newest first</source>
        <translation>全部更改，最新的在前</translation>
    </message>
    <message>
        <source>take back the newest change, or this one</source>
        <translation>撤销最新的更改，或指定的更改</translation>
    </message>
    <message>
        <source>do again what was undone last, or this one</source>
        <translation>重做最近撤销的更改，或指定的更改</translation>
    </message>
    <message>
        <source>&quot;taxon classes&quot; cannot &quot;%1&quot;: it can %2.</source>
        <translation>“taxon classes”不支持“%1”；支持：%2。</translation>
    </message>
    <message>
        <source>--%1 belongs to &quot;split&quot;.</source>
        <translation>--%1 只能与“split”合用。</translation>
    </message>
    <message>
        <source>list and change the classes</source>
        <translation>列出并更改类别</translation>
    </message>
    <message>
        <source>split: the images, as a filter such as folder=plates/7 or text=scan; several must all be true</source>
        <translation>split：以筛选条件指定图像，如 folder=plates/7 或 text=scan；多个条件须同时满足</translation>
    </message>
    <message>
        <source>split: INTO is a class that is made now</source>
        <translation>split：INTO 是此时新建的类别</translation>
    </message>
    <message>
        <source>who makes the change, for the history</source>
        <translation>更改者，用于历史记录</translation>
    </message>
    <message>
        <source>%1 groups of %2 images</source>
        <translation>%1 组，共 %2 张图像</translation>
    </message>
    <message>
        <source>with different labels</source>
        <translation>标签不同</translation>
    </message>
    <message>
        <source>files without a picture to compare</source>
        <translation>没有可供比较图片的文件</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Different labels</source>
        <translation>标签不同</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>外观相似</translation>
    </message>
    <message>
        <source>--near goes up to %1: pictures that differ more do not look alike.</source>
        <translation>--near 最大为 %1：差异更大的图片不算外观相似。</translation>
    </message>
    <message>
        <source>list images of the same content, or that look alike, with their labels</source>
        <translation>列出内容相同或外观相似的图像及其标签</translation>
    </message>
    <message>
        <source>also look-alikes: bits by which two pictures may differ, 0 to %1; %2 is a good start</source>
        <translation>同时列出外观相似的图像：两张图片允许相差的位数，0 到 %1；建议从 %2 开始</translation>
    </message>
    <message>
        <source>--annotator and --resolved exclude each other.</source>
        <translation>--annotator 与 --resolved 不能合用。</translation>
    </message>
    <message>
        <source>Exported %1 labels of %2 images to %3</source>
        <translation>已将 %2 张图像的 %1 个标签导出到 %3</translation>
    </message>
    <message>
        <source>Images without a label: %1</source>
        <translation>无标签的图像：%1</translation>
    </message>
    <message>
        <source>left out: %1: %2</source>
        <translation>已略去：%1：%2</translation>
    </message>
    <message>
        <source>write the labels for another program</source>
        <translation>写出供其他程序使用的标签</translation>
    </message>
    <message>
        <source>imagenet and cifar are import only</source>
        <translation>imagenet 和 cifar 仅支持导入</translation>
    </message>
    <message>
        <source>the file, or the folder for formats of many files</source>
        <translation>要写入的文件；多文件格式则为文件夹</translation>
    </message>
    <message>
        <source>this person&apos;s labels alone</source>
        <translation>仅此人的标签</translation>
    </message>
    <message>
        <source>one label an image: a correction, else the majority, else the given one</source>
        <translation>每张图像一个标签：优先取更正，其次取多数，最后取原有标签</translation>
    </message>
    <message>
        <source>how long each decision took, too</source>
        <translation>同时给出每次判定的用时</translation>
    </message>
    <message>
        <source>Say one of --from-folder, --from-name, --from-csv and --clear.</source>
        <translation>请指定 --from-folder、--from-name、--from-csv 和 --clear 之一。</translation>
    </message>
    <message>
        <source>--column is for --from-csv.</source>
        <translation>--column 须与 --from-csv 合用。</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>in a group</source>
        <translation>已分组</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>分组数</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大分组</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1，%2 张图像</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups as they would be; nothing was changed</source>
        <translation>预计的分组；未作任何更改</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Names in the table that are no image, or more than one</source>
        <translation>表格中不对应任何图像或对应多张图像的名称</translation>
    </message>
    <message>
        <source>say which images belong together (a patient, plant, lot), so that a split keeps them so</source>
        <translation>指定哪些图像属于同一组（患者、植株、批次），划分时不将其拆开</translation>
    </message>
    <message>
        <source>by a folder&apos;s name: 1 the one that holds the image, 2 the one above it</source>
        <translation>按文件夹名称：1 为图像所在文件夹，2 为其上一级文件夹</translation>
    </message>
    <message>
        <source>by the file&apos;s name: what the one pair of round brackets of a regular expression finds</source>
        <translation>按文件名：取正则表达式中唯一一对圆括号匹配的内容</translation>
    </message>
    <message>
        <source>by a table with a column image and one of groups</source>
        <translation>按表格，表格含 image 列和分组列</translation>
    </message>
    <message>
        <source>the table&apos;s column of groups (group, patient, plant, lot …)</source>
        <translation>表格中的分组列（group、patient、plant、lot……）</translation>
    </message>
    <message>
        <source>no image belongs to a group any more</source>
        <translation>清除全部图像的分组</translation>
    </message>
    <message>
        <source>tell what would come of it and change nothing</source>
        <translation>仅显示预计结果，不作任何更改</translation>
    </message>
    <message>
        <source>Nobody called &quot;%1&quot; labels in the project.</source>
        <translation>项目中没有名为“%1”的标注者。</translation>
    </message>
    <message>
        <source>The project has no saved filters.</source>
        <translation>项目中没有已保存的筛选条件。</translation>
    </message>
    <message>
        <source>There is no saved filter &quot;%1&quot;, but %2.</source>
        <translation>没有已保存的筛选条件“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>State, confidence, &quot;unsure&quot; and decision date are those of one person: say whose with --annotator NAME.</source>
        <translation>状态、置信度、“不确定”和判定日期均针对单个标注者：请用 --annotator NAME 指定。</translation>
    </message>
    <message>
        <source>No image passes this filter.</source>
        <translation>没有符合此筛选条件的图像。</translation>
    </message>
    <message>
        <source>list the images that pass a filter, with their labels</source>
        <translation>列出符合筛选条件的图像及其标签</translation>
    </message>
    <message>
        <source>a condition, as often as needed; keys: %1</source>
        <translation>筛选条件，可多次使用；可用的键：%1</translation>
    </message>
    <message>
        <source>a filter that was saved in the workbench; --filter goes over it</source>
        <translation>在工作台中保存的筛选条件；--filter 优先</translation>
    </message>
    <message>
        <source>whose labels &quot;own&quot; and the states mean</source>
        <translation>“own”和状态所指的标注者</translation>
    </message>
    <message>
        <source>at most so many images</source>
        <translation>图像数上限</translation>
    </message>
    <message>
        <source>The new images have no group: %1</source>
        <translation>新图像没有分组：%1</translation>
    </message>
    <message>
        <source>%1: is &quot;%2&quot;, the file says &quot;%3&quot;</source>
        <translation>%1：现为“%2”，文件为“%3”</translation>
    </message>
    <message>
        <source>Images that are not in the project</source>
        <translation>不在项目中的图像</translation>
    </message>
    <message>
        <source>Images that could be several of the project&apos;s</source>
        <translation>可能对应项目中多张图像的图像</translation>
    </message>
    <message>
        <source>Names that are no class</source>
        <translation>不是类别的名称</translation>
    </message>
    <message>
        <source>Labels that differ from what stands</source>
        <translation>与现有标签不同的标签</translation>
    </message>
    <message>
        <source>Images with more than one class, left for a person to decide</source>
        <translation>有多个类别的图像，留待人工判定</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>已从 %1 导入</translation>
    </message>
    <message>
        <source>Nothing was changed. An import from %1 would give:</source>
        <translation>未作任何更改。从 %1 导入的预计结果：</translation>
    </message>
    <message>
        <source>labels read</source>
        <translation>读取的标签</translation>
    </message>
    <message>
        <source>of images of the project</source>
        <translation>项目中图像的标签</translation>
    </message>
    <message>
        <source>new images</source>
        <translation>新图像</translation>
    </message>
    <message>
        <source>images without a class</source>
        <translation>没有类别的图像</translation>
    </message>
    <message>
        <source>predictions passed over</source>
        <translation>略过的预测</translation>
    </message>
    <message>
        <source>take over labels from another program&apos;s files</source>
        <translation>从其他程序的文件导入标签</translation>
    </message>
    <message>
        <source>told from the content when left out</source>
        <translation>省略时根据内容判断</translation>
    </message>
    <message>
        <source>whose labels they are where the file names nobody; without it they are given labels</source>
        <translation>文件未注明标注者时标签所属的标注者；省略时作为原有标签</translation>
    </message>
    <message>
        <source>tell what would happen and change nothing</source>
        <translation>仅显示预计结果，不作任何更改</translation>
    </message>
    <message>
        <source>names that are no class become one</source>
        <translation>将不是类别的名称添加为类别</translation>
    </message>
    <message>
        <source>go over labels that stand and differ; the old ones stay in the history</source>
        <translation>覆盖与之不同的现有标签；旧标签保留在历史记录中</translation>
    </message>
    <message>
        <source>ImageNet: a file with lines such as &quot;n01440764 tench&quot;</source>
        <translation>ImageNet：包含形如“n01440764 tench”的行的文件</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. The formats are %2.</source>
        <translation>没有格式“%1”。可用格式：%2。</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>已重新找到</translation>
    </message>
    <message>
        <source>Would be found again; nothing was changed</source>
        <translation>预计可重新找到；未作任何更改</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>仍缺失</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>仍缺失</translation>
    </message>
    <message>
        <source>Other content in their place, and not found elsewhere</source>
        <translation>原位置的文件内容不同，且未在别处找到</translation>
    </message>
    <message>
        <source>find moved and renamed images again by their content</source>
        <translation>按内容重新查找已移动和已重命名的图像</translation>
    </message>
    <message>
        <source>tell what would be found and change nothing</source>
        <translation>仅显示可找到的图像，不作任何更改</translation>
    </message>
    <message>
        <source>--%1 needs &quot;on&quot; or &quot;off&quot;, not &quot;%2&quot;.</source>
        <translation>--%1 需要“on”或“off”，而不是“%2”。</translation>
    </message>
    <message>
        <source>--repeats needs a whole number of per cent, such as 10%, not &quot;%1&quot;.</source>
        <translation>--repeats 需要整数百分比，例如 10%，而不是“%1”。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 % of the images, at least %2 images later</source>
        <translation>%1% 的图像，至少间隔 %2 张图像</translation>
    </message>
    <message>
        <source>%1 and %2 hours later</source>
        <translation>%1，且至少间隔 %2 小时</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>盲标</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>shuffled for each annotator</source>
        <translation>为每位标注者随机打乱</translation>
    </message>
    <message>
        <source>silent repeats</source>
        <translation>静默重复</translation>
    </message>
    <message>
        <source>changed %1 after %2 decisions%3</source>
        <translation>更改于 %1，此前已有 %2 次判定%3</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation>，更改者：%1</translation>
    </message>
    <message>
        <source>Note: there were %1 decisions already. Labels made before and after this change are not made alike; the change is noted with its time.</source>
        <translation>注意：此前已有 %1 次判定。此次更改前后的标签并非在相同条件下产生；更改及其时间已记录。</translation>
    </message>
    <message>
        <source>show or change how images come to those who label</source>
        <translation>显示或更改向标注者呈现图像的方式</translation>
    </message>
    <message>
        <source>hide others&apos; labels, predictions and names</source>
        <translation>隐藏他人的标签、预测和名称</translation>
    </message>
    <message>
        <source>shuffled: by a seed of each annotator&apos;s own</source>
        <translation>shuffled：按每位标注者各自的随机种子打乱</translation>
    </message>
    <message>
        <source>share of images shown twice, silently; 0% for none</source>
        <translation>静默重复显示的图像比例；0% 表示不重复</translation>
    </message>
    <message>
        <source>images before a repeat, at least (50)</source>
        <translation>重复前至少间隔的图像数（默认 50）</translation>
    </message>
    <message>
        <source>hours before a repeat, at least (0)</source>
        <translation>重复前至少间隔的小时数（默认 0）</translation>
    </message>
    <message>
        <source>who changes the rules, for the record</source>
        <translation>更改规则的人，用于记录</translation>
    </message>
    <message>
        <source>--near needs a number from 0 to %1, or &quot;off&quot;, not &quot;%2&quot;.</source>
        <translation>--near 需要 0 到 %1 之间的数字或“off”，而不是“%2”。</translation>
    </message>
    <message>
        <source>groups kept together</source>
        <translation>保持完整的分组</translation>
    </message>
    <message>
        <source>%1, of %2 images</source>
        <translation>%1，共 %2 张图像</translation>
    </message>
    <message>
        <source>keep look-alikes together: bits by which they may differ, or off (as the last time)</source>
        <translation>将相似图像保持在一起：允许相差的位数，或 off（默认沿用上次的设置）</translation>
    </message>
    <message>
        <source>The project watches no folder yet: name one.</source>
        <translation>项目尚未监视任何文件夹：请指定一个。</translation>
    </message>
    <message>
        <source>%1 can be reached again.</source>
        <translation>已可重新访问 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法访问 %1。</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 已恢复响应。</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>Watching %1; Ctrl+C ends it.</source>
        <translation>正在监视 %1；按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>%1: %2 images added, %3 unreadable</source>
        <translation>%1：新增 %2 张图像，%3 张无法读取</translation>
    </message>
    <message>
        <source>Stopped watching. %1 images were added.</source>
        <translation>已停止监视。共新增 %1 张图像。</translation>
    </message>
    <message>
        <source>add new images of folders as they come, until Ctrl+C; without FOLDER those that the project watches</source>
        <translation>持续添加文件夹中新出现的图像，直到按 Ctrl+C；省略 FOLDER 时监视项目已设定的文件夹</translation>
    </message>
    <message>
        <source>Agreement of annotators: %1</source>
        <translation>标注者的一致性：%1</translation>
    </message>
    <message>
        <source>Wrote the report to %1</source>
        <translation>已将报告写入 %1</translation>
    </message>
    <message>
        <source>also write a page for print, with intervals, plots and methods</source>
        <translation>同时生成可供打印的网页报告，含区间、图表和方法</translation>
    </message>
    <message>
        <source>--ties is adjudicate or most-skilled, not &quot;%1&quot;.</source>
        <translation>--ties 须为 adjudicate 或 most-skilled，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 also asks a model: it needs a project with a trained run.</source>
        <translation>%1 还需用到模型：项目中须有已训练的运行。</translation>
    </message>
    <message>
        <source>No consensus is applied: there is nothing to take back.</source>
        <translation>未应用任何共识：没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Consensus %1 was taken back: images concerned: %2</source>
        <translation>已撤销共识 %1；涉及的图像：%2</translation>
    </message>
    <message>
        <source>--%1 needs a project.</source>
        <translation>--%1 需要指定项目。</translation>
    </message>
    <message>
        <source>Applied as consensus %1 to %2 images; --withdraw takes it back</source>
        <translation>已作为共识 %1 应用到 %2 张图像；可用 --withdraw 撤销</translation>
    </message>
    <message>
        <source>what becomes of ties: adjudicate (a person decides) or most-skilled</source>
        <translation>平票的处理方式：adjudicate（由人仲裁）或 most-skilled（取水平较高的一方）</translation>
    </message>
    <message>
        <source>the run that crowdlab asks; else the newest finished one</source>
        <translation>crowdlab 所用的训练运行；省略则取最近完成的一次</translation>
    </message>
    <message>
        <source>store it and give settled images its labels; no vote is touched</source>
        <translation>保存共识，并将其标签用于已确定的图像；不改动任何投票</translation>
    </message>
    <message>
        <source>with --apply: what to call it</source>
        <translation>与 --apply 合用：共识的名称</translation>
    </message>
    <message>
        <source>take back the consensus that was applied last</source>
        <translation>撤销最近应用的共识</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>%1 中没有新内容</translation>
    </message>
    <message>
        <source>Merging %1 would do this; nothing was changed</source>
        <translation>合并 %1 的预计结果；未作任何更改</translation>
    </message>
    <message>
        <source>Merged %1; --undo takes it back</source>
        <translation>已合并 %1；可用 --undo 撤销</translation>
    </message>
    <message>
        <source>new labels</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>labels known before</source>
        <translation>此前已有的标签</translation>
    </message>
    <message>
        <source>labels taken back there</source>
        <translation>对方已撤销的标签</translation>
    </message>
    <message>
        <source>new classes</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>新标注者</translation>
    </message>
    <message>
        <source>answers that cannot both stand</source>
        <translation>相互冲突的判定</translation>
    </message>
    <message>
        <source>%1: %2: here %3, there %4: %5 is newer and stands</source>
        <translation>%1：%2：本项目为 %3，对方为 %4：采用较新的 %5</translation>
    </message>
    <message>
        <source>There is no merge to take back.</source>
        <translation>没有可撤销的合并。</translation>
    </message>
    <message>
        <source>Took back the merge of %1</source>
        <translation>已撤销对 %1 的合并</translation>
    </message>
    <message>
        <source>Name what to merge, or --undo alone.</source>
        <translation>请指定要合并的内容，或单独使用 --undo。</translation>
    </message>
    <message>
        <source>take over the labels of a package or of another project</source>
        <translation>并入标注包或其他项目的标签</translation>
    </message>
    <message>
        <source>take back the merge that was made last</source>
        <translation>撤销最近一次合并</translation>
    </message>
    <message>
        <source>--with-images and --references exclude each other.</source>
        <translation>--with-images 与 --references 不能合用。</translation>
    </message>
    <message>
        <source>%1 images for %2 in %3 (%4)</source>
        <translation>%3 中有供 %2 标注的 %1 张图像（%4）</translation>
    </message>
    <message>
        <source>Images whose file is missing or changed, packed without it: %1</source>
        <translation>因文件缺失或已更改而未附带文件的图像：%1</translation>
    </message>
    <message>
        <source>Made %1 with %2 images for %3</source>
        <translation>已创建 %1，含供 %3 标注的 %2 张图像</translation>
    </message>
    <message>
        <source>Images whose file is still to be found: %1; --images-from names the folder</source>
        <translation>文件尚待查找的图像：%1；可用 --images-from 指定文件夹</translation>
    </message>
    <message>
        <source>pack what one person needs to label on another computer</source>
        <translation>打包一名标注者在另一台计算机上标注所需的内容</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>使用标注包的标注者</translation>
    </message>
    <message>
        <source>the package</source>
        <translation>要写入的标注包</translation>
    </message>
    <message>
        <source>with the pictures themselves; so it is unless --references is given</source>
        <translation>附带图片文件；未指定 --references 时默认如此</translation>
    </message>
    <message>
        <source>without the pictures: they are found by content over there</source>
        <translation>不附带图片文件；在另一台计算机上按内容查找</translation>
    </message>
    <message>
        <source>queue, all, or KEY=VALUE, several times: %1; else the queue, or all when there is none</source>
        <translation>queue、all 或 KEY=VALUE，可多次使用；可用的键：%1；省略则取该标注者的队列，没有队列时取全部</translation>
    </message>
    <message>
        <source>make a project out of a package</source>
        <translation>由标注包创建项目</translation>
    </message>
    <message>
        <source>the folder in which to make it; else the current one</source>
        <translation>在哪个文件夹中创建；省略则为当前文件夹</translation>
    </message>
    <message>
        <source>where to look for pictures that are not in the package</source>
        <translation>查找标注包中未附带图片的文件夹</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no CLASS=NUMBER.</source>
        <translation>“%1”不符合 CLASS=NUMBER 格式。</translation>
    </message>
    <message>
        <source>Classes without an order have no ranks.</source>
        <translation>无顺序的类别没有位次。</translation>
    </message>
    <message>
        <source>Name the classes from the lowest to the highest.</source>
        <translation>请从低到高依次列出类别。</translation>
    </message>
    <message>
        <source>nominal; ordinal LOW … HIGH; or interval CLASS=NUMBER …: what weighted coefficients depend on</source>
        <translation>nominal；ordinal LOW … HIGH；或 interval CLASS=NUMBER …：加权系数所依据的测量尺度</translation>
    </message>
    <message>
        <source>Beside them, as examples of classes: %1</source>
        <translation>另附类别示例图像：%1</translation>
    </message>
    <message>
        <source>--%1 is %2, not &quot;%3&quot;.</source>
        <translation>--%1 的可用值为 %2，不接受“%3”。</translation>
    </message>
    <message>
        <source>The project has no snapshot yet: split first.</source>
        <translation>项目尚无快照：请先划分。</translation>
    </message>
    <message>
        <source>Packed %1 images into %2 (%3)</source>
        <translation>已将 %1 张图像打包到 %2（%3）</translation>
    </message>
    <message>
        <source>%1 is whole: %2 images, %3</source>
        <translation>%1 完整无损：%2 张图像，%3</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>write a version&apos;s images, prepared for training, as an LMDB or TFRecord store</source>
        <translation>将某个版本的图像按训练要求预处理，并写成 LMDB 或 TFRecord 打包数据集</translation>
    </message>
    <message>
        <source>lmdb or tfrecord (lmdb)</source>
        <translation>lmdb 或 tfrecord（默认 lmdb）</translation>
    </message>
    <message>
        <source>width and height in pixels (224)</source>
        <translation>宽度和高度，单位为像素（默认 224）</translation>
    </message>
    <message>
        <source>raw pixels or jpeg (raw)</source>
        <translation>原始像素 raw 或 jpeg（默认 raw）</translation>
    </message>
    <message>
        <source>of the JPEG files, 1 to 100 (95)</source>
        <translation>JPEG 文件的质量，1 到 100（默认 95）</translation>
    </message>
    <message>
        <source>a snapshot&apos;s number or name; without it the newest</source>
        <translation>快照的编号或名称；省略则取最新的快照</translation>
    </message>
    <message>
        <source>the folder to write; a store that is there is replaced</source>
        <translation>要写入的文件夹；其中已有的打包数据集将被替换</translation>
    </message>
    <message>
        <source>verify every byte of a store instead</source>
        <translation>改为逐字节校验打包数据集</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>There is no version yet: &quot;taxon split PROJECT&quot; makes one.</source>
        <translation>尚无版本：可用“taxon split PROJECT”创建。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Relabeled: %1</source>
        <translation>标签更改：%1</translation>
    </message>
    <message>
        <source>In another part: %1</source>
        <translation>换到其他子集：%1</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>未变：%1</translation>
    </message>
    <message>
        <source>Made %1 with %2 images</source>
        <translation>已创建 %1，含 %2 张图像</translation>
    </message>
    <message>
        <source>Images whose file is still to be found</source>
        <translation>文件尚待查找的图像</translation>
    </message>
    <message>
        <source>--links is not for --dvc: what is in a DVC cache must not change with the originals.</source>
        <translation>--links 不能与 --dvc 合用：DVC 缓存的内容不得随原始文件改变。</translation>
    </message>
    <message>
        <source>Exported %1 images to %2</source>
        <translation>已将 %1 张图像导出到 %2</translation>
    </message>
    <message>
        <source>all versions, the newest first; so it is without a verb</source>
        <translation>全部版本，最新的在前（不带动词时亦同）</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>其中一个版本</translation>
    </message>
    <message>
        <source>call it so; &quot;&quot; takes the name away</source>
        <translation>为其命名；用 &quot;&quot; 可去掉名称</translation>
    </message>
    <message>
        <source>say what it is</source>
        <translation>填写其说明</translation>
    </message>
    <message>
        <source>images that were added, removed, relabeled or moved to another part</source>
        <translation>新增、移除、标签更改或换到其他子集的图像</translation>
    </message>
    <message>
        <source>make a new project of it</source>
        <translation>由其创建新项目</translation>
    </message>
    <message>
        <source>write its images as part/class/name, or for DVC</source>
        <translation>按“子集/类别/名称”写出其图像，或供 DVC 使用</translation>
    </message>
    <message>
        <source>&quot;taxon versions&quot; cannot &quot;%1&quot;: it can %2.</source>
        <translation>“taxon versions”不支持“%1”：可用的动词为 %2。</translation>
    </message>
    <message>
        <source>--%1 does not belong to &quot;%2&quot;.</source>
        <translation>--%1 不能与“%2”合用。</translation>
    </message>
    <message>
        <source>A VERSION is a snapshot&apos;s number or name.</source>
        <translation>VERSION 为快照的编号或名称。</translation>
    </message>
    <message>
        <source>list, name, compare, restore and export the versions (snapshots) of the data</source>
        <translation>列出、命名、比较、还原和导出数据的版本（快照）</translation>
    </message>
    <message>
        <source>restore: the new project; export: the new folder</source>
        <translation>restore：新项目；export：新文件夹</translation>
    </message>
    <message>
        <source>restore: copy the images into the new project; else they stay where they are</source>
        <translation>restore：将图像复制到新项目；否则图像保留在原位置</translation>
    </message>
    <message>
        <source>export: hard links to the originals where the disk allows them; else copies</source>
        <translation>export：在磁盘支持时创建指向原始文件的硬链接；否则复制</translation>
    </message>
    <message>
        <source>export: PATH.dvc and the cache of the DVC repository that holds PATH</source>
        <translation>export：写入 PATH.dvc 以及 PATH 所在 DVC 仓库的缓存</translation>
    </message>
    <message>
        <source>The project has no images yet; &quot;taxon import&quot; brings them in.</source>
        <translation>项目尚无图像；可用“taxon import”导入。</translation>
    </message>
    <message>
        <source>Name the project whose augmentation is meant.</source>
        <translation>请指定要使用哪个项目的数据增强。</translation>
    </message>
    <message>
        <source>Say which augmentation: either --pipeline FILE, --preset NAME or --fit.</source>
        <translation>请指定数据增强：--pipeline FILE、--preset NAME 或 --fit 之一。</translation>
    </message>
    <message>
        <source>--fit measures images: name an image or a project.</source>
        <translation>--fit 需要测量图像：请指定图像或项目。</translation>
    </message>
    <message>
        <source>%1 mirrors</source>
        <translation>%1：镜像</translation>
    </message>
    <message>
        <source>%1 turns by up to %2°</source>
        <translation>%1：旋转最多 %2°</translation>
    </message>
    <message>
        <source>Everything in it is represented.</source>
        <translation>其中的全部内容均可表示。</translation>
    </message>
    <message>
        <source>Left out or done otherwise</source>
        <translation>已略去或以其他方式实现</translation>
    </message>
    <message>
        <source>Not for Albumentations 1.3</source>
        <translation>不适用于 Albumentations 1.3</translation>
    </message>
    <message>
        <source>Changes the orientation: not for classes such as 6 and 9</source>
        <translation>会改变方向：不适用于 6 和 9 之类的类别</translation>
    </message>
    <message>
        <source>Name an image or a project and --output DIR, or --check to look at the pipeline alone.</source>
        <translation>请指定图像或项目以及 --output DIR；或用 --check 仅检查流水线。</translation>
    </message>
    <message>
        <source>Wrote %1 variants of %2 images to %3</source>
        <translation>已将 %1 个变体（来自 %2 张图像）写入 %3</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>write variants of images as an augmentation makes them, or check a pipeline&apos;s file</source>
        <translation>写出数据增强生成的图像变体，或检查流水线文件</translation>
    </message>
    <message>
        <source>a file in Albumentations&apos; JSON form, or project for the one that the project trains with</source>
        <translation>Albumentations JSON 形式的文件；或 project，即项目训练所用的流水线</translation>
    </message>
    <message>
        <source>the industrial preset with noise, blur and light as measured on these images</source>
        <translation>工业检测预设，噪声、模糊和光照取自对这些图像的测量</translation>
    </message>
    <message>
        <source>say what of the pipeline cannot be represented, and write no images</source>
        <translation>说明流水线中无法表示的内容，不写出图像</translation>
    </message>
    <message>
        <source>write the pipeline in Albumentations&apos; JSON form</source>
        <translation>以 Albumentations 的 JSON 形式写出流水线</translation>
    </message>
    <message>
        <source>train with it: the project keeps the pipeline</source>
        <translation>用于训练：将流水线保存到项目中</translation>
    </message>
    <message>
        <source>the folder for the variants</source>
        <translation>写入变体的文件夹</translation>
    </message>
    <message>
        <source>variants of each image (8)</source>
        <translation>每张图像的变体数（默认 8）</translation>
    </message>
    <message>
        <source>of all that is random in it (0, as in training)</source>
        <translation>其中全部随机过程的种子（默认 0，与训练时相同）</translation>
    </message>
    <message>
        <source>prepare the images to so many pixels first, as for training</source>
        <translation>先将图像预处理成此像素尺寸，与训练时相同</translation>
    </message>
    <message>
        <source>at most so many images of the project</source>
        <translation>最多取项目中的多少张图像</translation>
    </message>
    <message>
        <source>labels brought back there</source>
        <translation>对方已恢复的标签</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>α of MixUp: each image mixed with another; 0 for not (0)</source>
        <translation>MixUp 的 α：每张图像与另一张混合；0 表示不混合（默认 0）</translation>
    </message>
    <message>
        <source>α of CutMix: a part of each image from another; 0 for not (0)</source>
        <translation>CutMix 的 α：每张图像的一部分取自另一张；0 表示不混合（默认 0）</translation>
    </message>
    <message>
        <source>There is no pipeline &quot;%1&quot;: --augment takes a file, &quot;project&quot; or one of %2.</source>
        <translation>没有流水线“%1”：--augment 接受文件、“project”或以下之一：%2。</translation>
    </message>
    <message>
        <source>how training images are changed: a file in Albumentations&apos; JSON form, a preset, none, or project for the project&apos;s own pipeline (project)</source>
        <translation>训练图像的变换方式：Albumentations JSON 形式的文件、预设、none，或 project，即项目自身的流水线（默认 project）</translation>
    </message>
    <message>
        <source>Health of %1 images: %2 findings</source>
        <translation>%1 张图像的数据健康检查：发现 %2 个问题</translation>
    </message>
    <message>
        <source>tell what is wrong with the images and labels, the worst first</source>
        <translation>列出图像和标签的问题，最严重的在前</translation>
    </message>
    <message>
        <source>Snapshots %1, one a fold; the last of them:</source>
        <translation>快照 %1，每折一个；最后一个为：</translation>
    </message>
    <message>
        <source>locked test set</source>
        <translation>锁定的测试集</translation>
    </message>
    <message>
        <source>that of snapshot %1</source>
        <translation>快照 %1 的测试集</translation>
    </message>
    <message>
        <source>a snapshot a fold, for cross-validation: 2 to %1 of them</source>
        <translation>用于交叉验证，每折一个快照：2 到 %1 折</translation>
    </message>
    <message>
        <source>later splits keep this test set</source>
        <translation>以后的划分保留此测试集</translation>
    </message>
    <message>
        <source>make a new test set, although one was locked</source>
        <translation>即使已锁定测试集，也创建新的测试集</translation>
    </message>
    <message>
        <source>--letterbox goes with --size, the size to prepare images to.</source>
        <translation>--letterbox 须与 --size（图像预处理的尺寸）合用。</translation>
    </message>
    <message>
        <source>prepare them whole on a black square, as training does with fit=letterbox; without it as the project trains</source>
        <translation>将图像完整地置于黑色正方形上进行预处理，与 fit=letterbox 的训练相同；省略则按项目的训练方式</translation>
    </message>
    <message>
        <source>--limit is a number of gigabytes, such as 20, not &quot;%1&quot;.</source>
        <translation>--limit 应为以 GB 为单位的数字，例如 20，而不是“%1”。</translation>
    </message>
    <message>
        <source>prepared images</source>
        <translation>已准备的图像</translation>
    </message>
    <message>
        <source>%1 in %2 stores, at most %3</source>
        <translation>%1，共 %2 个存储，上限 %3</translation>
    </message>
    <message>
        <source>thumbnails and measurements</source>
        <translation>缩略图与测量结果</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>show, bound or clear what a project keeps to be faster</source>
        <translation>显示、限制或清除项目为提速而保留的内容</translation>
    </message>
    <message>
        <source>gigabytes that the images prepared for training may take; those not used for longest go first (20)</source>
        <translation>为训练准备的图像最多可占用的 GB 数；最久未使用的先删除（默认 20）</translation>
    </message>
    <message>
        <source>delete it all; only what a program has open stays, and it is made again when needed</source>
        <translation>全部删除；仅保留程序正在使用的内容，需要时会重新生成</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>folds done</source>
        <translation>已完成的折数</translation>
    </message>
    <message>
        <source> (%1 folds)</source>
        <translation>（%1 折）</translation>
    </message>
    <message>
        <source>accuracy, %1</source>
        <translation>准确率，%1</translation>
    </message>
    <message>
        <source>macro F1, %1</source>
        <translation>宏平均 F1，%1</translation>
    </message>
    <message>
        <source>Snapshots %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>There are no folds yet; &quot;taxon split PROJECT --folds K&quot; makes them.</source>
        <translation>尚无交叉验证的折；可用“taxon split PROJECT --folds K”创建。</translation>
    </message>
    <message>
        <source>mean and spread over the runs of a cross-validation</source>
        <translation>交叉验证各次训练运行的均值与离散程度</translation>
    </message>
    <message>
        <source>No findings: %1</source>
        <translation>未发现问题：%1</translation>
    </message>
    <message>
        <source>how an image becomes a square: crop to its centre, or letterbox, the whole on black (crop)</source>
        <translation>图像如何变为正方形：crop 取中心，letterbox 整幅置于黑底（默认 crop）</translation>
    </message>
    <message>
        <source>how an image becomes a square: crop to its centre, or letterbox, the whole on black; without it as the project says</source>
        <translation>图像如何变为正方形：crop 取中心，letterbox 整幅置于黑底；省略则按项目设置</translation>
    </message>
    <message>
        <source>There is neither an image nor a project %1.</source>
        <translation>没有名为 %1 的图像或项目。</translation>
    </message>
    <message>
        <source>No variant could be made of any image; nothing was written.</source>
        <translation>没有任何图像能生成变体；未写入任何文件。</translation>
    </message>
    <message>
        <source>Note: these groups are the classes. Kept whole, each would lie in one part of a split: take what names the patient, plant or lot, or --clear.</source>
        <translation>注意：这些组就是类别本身。若保持完整，每个类别只会落入划分的一个子集：请改用能指明患者、植株或批次的名称，或使用 --clear。</translation>
    </message>
    <message>
        <source>Not looked for, without labels, a split, an image that can be read, or with fewer than 20 images: %1</source>
        <translation>未检查（缺少标签、划分或可读取的图像，或图像少于 20 张）：%1</translation>
    </message>
    <message>
        <source>--%1 needs a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 须为 %2 到 %3 之间的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>--quality goes with --encoding jpeg.</source>
        <translation>--quality 须与 --encoding jpeg 合用。</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>prediction →</source>
        <translation>预测 →</translation>
    </message>
</context>
<context>
    <name>Consensus</name>
    <message>
        <source>This method also asks a model, and no run has answers for labeled images that it was not trained on: train a model and evaluate it on its validation and test images first.</source>
        <translation>此方法还需用到模型，但没有任何运行对未参与其训练的已标注图像给出预测：请先训练模型，并用其验证集和测试集图像评估。</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数投票</translation>
    </message>
    <message>
        <source>Weighted majority</source>
        <translation>加权多数投票</translation>
    </message>
    <message>
        <source>One-coin Dawid-Skene</source>
        <translation>单硬币 Dawid-Skene</translation>
    </message>
</context>
<context>
    <name>CreateMl</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>Entry %1 of %2 names no image, or has a box without a label.</source>
        <translation>%2 的第 %1 个条目未指明图像，或含有没有标签的框。</translation>
    </message>
</context>
<context>
    <name>Cvat</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>an image has no name</source>
        <translation>有图像没有名称</translation>
    </message>
    <message>
        <source>a tag has no label</source>
        <translation>有一个 tag 没有标签</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>There is no database %1.</source>
        <translation>没有数据库 %1。</translation>
    </message>
    <message>
        <source>There is a database %1 already.</source>
        <translation>已有数据库 %1。</translation>
    </message>
    <message>
        <source>The project %1 was made by a newer version of Taxon: update this program to open it.</source>
        <translation>项目 %1 由更新版本的 Taxon 创建：请更新本程序后再打开。</translation>
    </message>
    <message>
        <source>A change was given up because a part of it had failed.</source>
        <translation>更改中有一部分失败，已放弃整个更改。</translation>
    </message>
    <message>
        <source>The project %1 is in use by another program that does not let go of it: wait for that program to finish, then try again.</source>
        <translation>项目 %1 正被另一个程序占用，一直未释放：请等待该程序结束后重试。</translation>
    </message>
    <message>
        <source>There was not enough memory to use the project %1: close other programs and try again.</source>
        <translation>内存不足，无法使用项目 %1：请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is no space left on the disk of the project %1: free some space and try again. Nothing that was saved before is lost.</source>
        <translation>项目 %1 所在磁盘空间不足：请释放一些空间后重试。此前保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>The project %1 cannot be read because its file project.db is damaged or is no database: restore it from a backup.</source>
        <translation>无法读取项目 %1，其文件 project.db 已损坏或不是数据库：请从备份中恢复。</translation>
    </message>
    <message>
        <source>The project %1 cannot be written: check that the folder is not read-only and that you may write to it.</source>
        <translation>无法写入项目 %1：请检查文件夹是否为只读，以及是否有写入权限。</translation>
    </message>
    <message>
        <source>The database of the project %1 refused a statement, which is a defect of the program.</source>
        <translation>项目 %1 的数据库拒绝执行一条语句，这是程序的缺陷。</translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <source>The file ends too early: a part of the image is missing.</source>
        <translation>文件不完整：缺少图像的一部分。</translation>
    </message>
    <message>
        <source>The image is damaged and cannot be decoded.</source>
        <translation>图像已损坏，无法解码。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are more than the %3 megapixels that Taxon reads.</source>
        <translation>%1 × %2 像素超出 Taxon 可读取的上限（%3 百万像素）。</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the image.</source>
        <translation>内存不足，无法解码图像。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The TIFF file holds measured values instead of 8- or 16-bit gray or colour.</source>
        <translation>该 TIFF 文件存储的是测量值，而不是 8 位或 16 位的灰度或彩色图像。</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n frame(s); number %1 is not among them.</source>
        <translation>
            <numerusform>文件有 %Ln 帧；其中没有第 %1 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of Taxon that reads images is missing. Install Taxon again.</source>
        <translation>Taxon 缺少读取图像所需的组件。请重新安装 Taxon。</translation>
    </message>
    <message>
        <source>The DICOM file is damaged or holds no image that can be decoded.</source>
        <translation>DICOM 文件已损坏，或不包含可解码的图像。</translation>
    </message>
    <message>
        <source>The DICOM file holds pixels of a kind that Taxon does not read (%1).</source>
        <translation>Taxon 无法读取此 DICOM 文件的像素类型（%1）。</translation>
    </message>
    <message>
        <source>%1 bits a sample</source>
        <translation>每个样本 %1 位</translation>
    </message>
    <message>
        <source>frames in several parts</source>
        <translation>帧分为多个部分</translation>
    </message>
    <message>
        <source>The DICOM file is stored in a way that Taxon does not read (transfer syntax %1).</source>
        <translation>Taxon 无法读取此 DICOM 文件的存储方式（传输语法 %1）。</translation>
    </message>
    <message>
        <source>The file is not an image that Taxon reads (JPEG, PNG, BMP, TIFF, WebP, DICOM).</source>
        <translation>文件不是 Taxon 可读取的图像（JPEG、PNG、BMP、TIFF、WebP、DICOM）。</translation>
    </message>
</context>
<context>
    <name>DelimitedRows</name>
    <message>
        <source>The quote that begins on line %1 never ends.</source>
        <translation>第 %1 行开始的引号没有结束。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>The device %1 is not available on this computer; there is: %2.</source>
        <translation>此计算机上没有设备 %1；可用设备：%2。</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>Looking at images</source>
        <translation>正在查看图像</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>Encode</name>
    <message>
        <source>There is not enough memory to write an image.</source>
        <translation>内存不足，无法写入图像。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The request lacks the parameter %1.</source>
        <translation>请求缺少参数 %1。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>There is no part %1; there are train, val and test.</source>
        <translation>没有子集 %1；可用的有 train、val 和 test。</translation>
    </message>
    <message>
        <source>A model cannot be exported as %1; there is torchscript.</source>
        <translation>模型无法导出为 %1；可用格式：torchscript。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The training engine and the program do not understand each other; install both from the same version.</source>
        <translation>训练引擎与程序不兼容；请安装同一版本的训练引擎和程序。</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>Run %1 was not evaluated on this part of the images yet.</source>
        <translation>运行 %1 尚未在此子集的图像上评估。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The model does not have as many outputs as there are classes.</source>
        <translation>模型的输出数与类别数不一致。</translation>
    </message>
    <message>
        <source>The exported model does not answer as the trained one does (difference %1), so it was not kept.</source>
        <translation>导出的模型与训练好的模型输出不一致（差异 %1），因此未保留。</translation>
    </message>
    <message>
        <source>The description inside the model file is incomplete or damaged.</source>
        <translation>模型文件中的描述信息不完整或已损坏。</translation>
    </message>
    <message>
        <source>An export needs at least one image to compare the exported model on.</source>
        <translation>导出时至少需要一张图像来比对导出的模型。</translation>
    </message>
    <message>
        <source>The model file was written by a newer version of Taxon: update Taxon to use it.</source>
        <translation>该模型文件由更新版本的 Taxon 写入：请更新 Taxon 后再使用。</translation>
    </message>
</context>
<context>
    <name>FiftyOne</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>%1 has no labels.</source>
        <translation>%1 没有标签。</translation>
    </message>
    <message>
        <source>Reading classes</source>
        <translation>正在读取类别</translation>
    </message>
    <message>
        <source>The label of &quot;%1&quot; in %2 is not the number of one of its %3 classes.</source>
        <translation>%2 中“%1”的标签不是其 %3 个类别之一的编号。</translation>
    </message>
</context>
<context>
    <name>FileCheck</name>
    <message>
        <source>image number %1</source>
        <translation>第 %1 张图像</translation>
    </message>
    <message>
        <source>The file is not where it was: %1
Search for it on the Data page under Files: it is found again by its content, and its labels are kept.</source>
        <translation>文件已不在原位置：%1
请在“数据”页的“文件”栏目中查找：可按内容重新找到，标签不会丢失。</translation>
    </message>
    <message>
        <source>The file has other content than when it was imported: %1</source>
        <translation>文件内容与导入时不同：%1</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no space left on the disk to write %1. Free some space and try again; nothing that was saved before is lost.</source>
        <translation>磁盘空间不足，无法写入 %1。请释放一些空间后重试；此前保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>%1 cannot be written: check that the folder exists and that you may write to it.</source>
        <translation>无法写入 %1：请检查文件夹是否存在，以及是否有写入权限。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>A file ends earlier than its own header says, or cannot be read.</source>
        <translation>文件比其文件头声明的更短，或无法读取。</translation>
    </message>
    <message>
        <source>Looking for the files</source>
        <translation>正在查找文件</translation>
    </message>
    <message>
        <source>Comparing the content of files</source>
        <translation>正在比较文件内容</translation>
    </message>
    <message>
        <source>Looking at the sizes of files</source>
        <translation>正在检查文件大小</translation>
    </message>
</context>
<context>
    <name>FilterStore</name>
    <message>
        <source>A saved filter needs a name.</source>
        <translation>已保存的筛选条件必须有名称。</translation>
    </message>
    <message>
        <source>The name of a filter may have %1 characters.</source>
        <translation>筛选条件的名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is a filter &quot;%1&quot; already: choose another name.</source>
        <translation>已有筛选条件“%1”：请选择其他名称。</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source> or </source>
        <comment>between values of which one must hold</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a range</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a range</comment>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>a removed class</source>
        <translation>已移除的类别</translation>
    </message>
    <message>
        <source>(top folder)</source>
        <translation>（顶层文件夹）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose labels: classes</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>labeled by %1</source>
        <translation>由 %1 标注</translation>
    </message>
    <message>
        <source>split: %1</source>
        <translation>划分：%1</translation>
    </message>
    <message>
        <source>predicted: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>group: %1</source>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>condition: range</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>model&apos;s confidence</source>
        <translation>模型的置信度</translation>
    </message>
    <message>
        <source>my confidence</source>
        <translation>我的置信度</translation>
    </message>
    <message>
        <source>longer side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>file&apos;s date</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>判定日期</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>people disagree</source>
        <translation>标注者意见不一致</translation>
    </message>
    <message>
        <source>same content as another</source>
        <translation>与其他图像内容相同</translation>
    </message>
    <message>
        <source>same picture as another</source>
        <translation>与另一张画面相同</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>model is wrong</source>
        <translation>模型预测错误</translation>
    </message>
    <message>
        <source>unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>labeled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>in no split</source>
        <translation>不在任何划分中</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>按导入顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By the file&apos;s date</source>
        <translation>按文件日期</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>By the model&apos;s confidence</source>
        <translation>按模型置信度</translation>
    </message>
    <message>
        <source>Most disputed first</source>
        <translation>分歧最大的优先</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>随机顺序</translation>
    </message>
    <message>
        <source>my label</source>
        <translation>我的标签</translation>
    </message>
    <message>
        <source>anyone&apos;s label</source>
        <translation>任何人的标签</translation>
    </message>
    <message>
        <source>the image&apos;s label</source>
        <translation>图像的标签</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>A filter is a JSON object or KEY=VALUE with one of the keys %1, not &quot;%2&quot;.</source>
        <translation>筛选条件应为 JSON 对象或 KEY=VALUE，键须为以下之一：%1，而不是“%2”。</translation>
    </message>
    <message>
        <source>The project has no class &quot;%1&quot;.</source>
        <translation>项目中没有类别“%1”。</translation>
    </message>
    <message>
        <source>Nobody called &quot;%1&quot; labels in the project.</source>
        <translation>项目中没有名为“%1”的标注者。</translation>
    </message>
</context>
<context>
    <name>GroupKeys</name>
    <message>
        <source>Grouping images</source>
        <translation>正在对图像分组</translation>
    </message>
    <message>
        <source>The folder level %1 cannot be used: 1 is the folder that holds the image, 2 the one above it, up to %2.</source>
        <translation>不能使用文件夹层级 %1：1 表示图像所在的文件夹，2 表示其上一级，最大为 %2。</translation>
    </message>
    <message>
        <source>The pattern is wrong at character %1: %2.</source>
        <translation>模式在第 %1 个字符处有误：%2。</translation>
    </message>
    <message>
        <source>The pattern needs exactly one part in round brackets, the name of the group: for patient07_scan3.png, ^([^_]+)_ gives patient07.</source>
        <translation>模式中须恰好有一个用圆括号括起的部分，作为组名：例如对 patient07_scan3.png，^([^_]+)_ 得到 patient07。</translation>
    </message>
    <message>
        <source>The table %1 needs the column image in its first line, with the names of the files.</source>
        <translation>表格 %1 的首行须有 image 列，其中为文件名。</translation>
    </message>
    <message>
        <source>The table %1 needs a column group in its first line, or the name of the column must be said. It has: %2.</source>
        <translation>表格 %1 的首行须有 group 列，否则须指定列名。现有的列：%2。</translation>
    </message>
    <message>
        <source>The table %1 has no column %2. It has: %3.</source>
        <translation>表格 %1 没有列 %2。现有的列：%3。</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Line %1 of %2 has too few cells.</source>
        <translation>%2 第 %1 行的单元格数量不足。</translation>
    </message>
    <message>
        <source>Line %1 of %2 puts the image %3 into the group &quot;%4&quot;, an earlier line into &quot;%5&quot;: keep one of the lines.</source>
        <translation>%2 第 %1 行将图像 %3 归入组“%4”，而前面的行归入“%5”：请只保留其中一行。</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%Ln image(s) are far less sharp than the others.</source>
        <translation>
            <numerusform>%Ln 张图像的清晰度远低于其他图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Brightness alone tells the class %1: its images are brighter than others in %2 % of all pairs, and the classes explain %3 % of the differences in brightness. If that comes from the camera and not from the thing itself, a network learns the light: vary the brightness while training.</source>
        <translation>仅凭亮度即可判断类别“%1”：两两比较时，该类图像在 %2% 的图像对中比其他图像更亮；亮度差异的 %3% 可由类别解释。如果这源于相机而非目标本身，网络学到的就是光照：请在训练时改变亮度。</translation>
    </message>
    <message>
        <source>Brightness alone tells the class %1: its images are darker than others in %2 % of all pairs, and the classes explain %3 % of the differences in brightness. If that comes from the camera and not from the thing itself, a network learns the light: vary the brightness while training.</source>
        <translation>仅凭亮度即可判断类别“%1”：两两比较时，该类图像在 %2% 的图像对中比其他图像更暗；亮度差异的 %3% 可由类别解释。如果这源于相机而非目标本身，网络学到的就是光照：请在训练时改变亮度。</translation>
    </message>
    <message>
        <source>The class %1 has %2 % of all labeled images: a model that always answers %1 is right as often. Add images of the other classes, and judge by the macro F1.</source>
        <translation>类别“%1”占全部已标注图像的 %2%：始终预测“%1”的模型也能达到同样的准确率。请增加其他类别的图像，并以宏平均 F1 评判。</translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) are missing. Their labels are kept, and a split leaves them out.</source>
        <translation>
            <numerusform>%Ln 张图像的文件缺失。其标签仍保留，划分时会略去这些图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) hold other content than when they were imported, so their labels do not apply.</source>
        <translation>
            <numerusform>%Ln 张图像的文件内容与导入时不同，因此其标签不适用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %Ln image(s) cannot be read as an image.</source>
        <translation>
            <numerusform>%Ln 张图像的文件无法作为图像读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels of identical images</source>
        <translation>相同图像的标签</translation>
    </message>
    <message>
        <source>Leaks between the parts</source>
        <translation>子集之间的泄漏</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>类别均衡</translation>
    </message>
    <message>
        <source>Brightness by class</source>
        <translation>各类别的亮度</translation>
    </message>
    <message>
        <source>Images of one colour</source>
        <translation>单色图像</translation>
    </message>
    <message>
        <source>Identical images</source>
        <translation>相同图像</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Blurred images</source>
        <translation>模糊图像</translation>
    </message>
    <message>
        <source>Unusual colours</source>
        <translation>异常颜色</translation>
    </message>
    <message>
        <source>Unusual sizes</source>
        <translation>异常尺寸</translation>
    </message>
    <message>
        <source>Unusual shapes</source>
        <translation>异常宽高比</translation>
    </message>
    <message>
        <source>Images for each class</source>
        <translation>各类别的图像数</translation>
    </message>
    <message numerus="yes">
        <source>What more images would bring can be told once runs on training sets of three sizes are finished; so far there are %Ln.</source>
        <translation>
            <numerusform>用三种不同大小的训练集完成训练运行后，才能估计增加图像的效果；目前有 %Ln 种。</numerusform>
        </translation>
    </message>
    <message>
        <source>The finished runs did not get better with more images: more of the same will hardly help.</source>
        <translation>已完成的训练运行并未随图像增多而改善：再增加同类图像恐难有帮助。</translation>
    </message>
    <message>
        <source>By the finished runs, twice the training images (%1) would bring the validation accuracy from about %2 % to about %3 %.</source>
        <translation>根据已完成的训练运行估计，训练图像增加一倍（%1 张）可使验证准确率从约 %2% 变为约 %3%。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of identical images (%1 images) have different labels: one of them must be wrong, and a split leaves all of them out.</source>
        <translation>
            <numerusform>%Ln 组相同图像（共 %1 张）的标签不同：其中必有错误，划分时会全部略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say under Similar that look-alikes are kept together, and make a new split then.</source>
        <translation>请在“相似”栏目中设为将相似图像保持在一起，然后重新划分。</translation>
    </message>
    <message>
        <source>Make a new split.</source>
        <translation>请重新划分。</translation>
    </message>
    <message>
        <source>Of the %1 test images, %2 (%3 %) have such a counterpart in training, so the test looks better than it is.</source>
        <translation>在 %1 张测试图像中，%2 张（%3%）在训练集中有这样的对应图像，因此测试结果会显得比实际更好。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) with identical copies lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln 张有相同副本的图像分布在最新划分的多个子集中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of groups that belong together (patient, plant, lot) lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln 张属于同一组（患者、植株、批次）的图像分布在最新划分的多个子集中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that look alike lie in more than one part of the newest split.</source>
        <translation>
            <numerusform>%Ln 张外观相似的图像分布在最新划分的多个子集中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images that look alike (%1 images) have different labels: see whether each is right.</source>
        <translation>
            <numerusform>%Ln 组外观相似的图像（共 %1 张）的标签不同：请检查各标签是否正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images look alike without being the same (%1 images).</source>
        <translation>
            <numerusform>%Ln 组图像外观相似但并不相同（共 %1 张）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The next split keeps them together.</source>
        <translation>下次划分会将其保持在一起。</translation>
    </message>
    <message>
        <source>The next split may divide them: under Similar they can be kept together.</source>
        <translation>下次划分可能将其拆开：可在“相似”栏目中设为保持在一起。</translation>
    </message>
    <message>
        <source>Looking at images</source>
        <translation>正在查看图像</translation>
    </message>
    <message>
        <source>The images of this project are being looked at already: wait until that is done.</source>
        <translation>此项目的图像正在检查中：请等待完成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) show nothing but one colour: nothing can be learned from them.</source>
        <translation>
            <numerusform>%Ln 张图像只有一种颜色：从中学不到任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) have colours or a contrast far from those of the others: another camera, another light, or a picture that does not belong here?</source>
        <translation>
            <numerusform>%Ln 张图像的颜色或对比度与其他图像相差很大：是相机不同、光照不同，还是混入了无关的图片？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are far larger or smaller than the others (typically %1): do they belong here?</source>
        <translation>
            <numerusform>%Ln 张图像的尺寸远大于或远小于其他图像（通常为 %1）：它们是否属于此数据集？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are far wider or taller than the others: cropping to a square takes much of them away.</source>
        <translation>
            <numerusform>%Ln 张图像比其他图像宽得多或高得多：裁剪成正方形会去掉其中很大一部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) repeat the content of another one, in %1 groups of %2 images together. A split keeps each group in one part; training counts them more than once.</source>
        <translation>
            <numerusform>%Ln 张图像与另一张内容重复，共 %1 组、%2 张图像。划分会将每组保持在同一子集中；训练时会重复计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than 1,000 labeled images, which simple tasks need as a rule of thumb (complex ones 10,000): %1.</source>
        <translation>
            <numerusform>%Ln 个类别的已标注图像少于 1,000 张；按经验，简单任务需要 1,000 张（复杂任务需要 10,000 张）：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than 10,000 labeled images, which is enough for simple tasks and little for complex ones, as a rule of thumb: %1.</source>
        <translation>
            <numerusform>%Ln 个类别的已标注图像少于 10,000 张；按经验，这对简单任务足够，对复杂任务偏少：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>undefined: no image has labels of two annotators</source>
        <translation>未定义：没有图像具有两名标注者的标签</translation>
    </message>
    <message>
        <source>%1 over %2 images with two or more labels (%3 labels)</source>
        <translation>%1，基于 %2 张有两个或更多标签的图像（%3 个标签）</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Images in the project</source>
        <translation>项目中的图像</translation>
    </message>
    <message>
        <source>with a label</source>
        <translation>有标签</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>of these, tied votes</source>
        <translation>其中平票</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>一致百分比</translation>
    </message>
    <message>
        <source>Label rule</source>
        <translation>标签规则</translation>
    </message>
    <message>
        <source>Data, as of now</source>
        <translation>数据（截至当前）</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Snapshot %1, made %2, ratios %3, seed %4. Identical files are kept in one part.</source>
        <translation>快照 %1，创建于 %2，比例 %3，随机种子 %4。相同的文件归入同一子集。</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Snapshot (SHA-256)</source>
        <translation>快照（SHA-256）</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>权重（SHA-256）</translation>
    </message>
    <message>
        <source>Run started (UTC)</source>
        <translation>运行开始时间（UTC）</translation>
    </message>
    <message>
        <source>Project schema</source>
        <translation>项目架构版本</translation>
    </message>
    <message>
        <source>Report written (UTC)</source>
        <translation>报告生成时间（UTC）</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Several annotators&apos; labels become one by plain majority; a tie leaves the image without a label; a correction made while reviewing results goes before the votes, the votes before a label that came with the images. Percent agreement is the mean over all images with m ≥ 2 labels of Σ n(n − 1) / (m(m − 1)), where n is the number of labels for each class.</source>
        <translation>多名标注者的标签按简单多数合并为一个；平票时图像没有标签；检查结果时所作的更正优先于投票，投票优先于图像的原有标签。一致百分比是对所有标签数 m ≥ 2 的图像取 Σ n(n − 1) / (m(m − 1)) 的平均值，其中 n 为每个类别的标签数。</translation>
    </message>
    <message>
        <source>The network was trained with cross-entropy, stochastic gradient descent with momentum and weight decay, and a learning rate that falls along a cosine. Training accuracy is the running mean over the epoch while the weights move; validation and test figures are measured with fixed weights. The kept weights are those of the epoch named above; the test part played no role in choosing them.</source>
        <translation>网络以交叉熵为损失，用带动量和权重衰减的随机梯度下降训练，学习率按余弦曲线下降。训练准确率是一轮之内权重不断更新时的累计平均值；验证和测试指标在权重固定时测得。保留的权重取自上文所示的轮次；测试集未参与权重的选择。</translation>
    </message>
    <message>
        <source>With TP, FP and FN the true positives, false positives and false negatives of a class: precision = TP / (TP + FP), recall = TP / (TP + FN), F1 = 2 TP / (2 TP + FP + FN). Accuracy is the share of all images that were classified right; its interval is Wilson&apos;s at 95 %. Macro-F1 is the plain mean of F1 over the classes that occur. A figure whose denominator is zero is undefined and shown as a dash.</source>
        <translation>设 TP、FP、FN 分别为某一类别的真阳性数、假阳性数和假阴性数，则精确率 = TP / (TP + FP)，召回率 = TP / (TP + FN)，F1 = 2 TP / (2 TP + FP + FN)。准确率是全部图像中分类正确的比例，其区间为 95% Wilson 区间。宏平均 F1 是所有出现的类别的 F1 的简单平均值。分母为零的指标未定义，以短横线表示。</translation>
    </message>
    <message>
        <source>%1: training run %2</source>
        <translation>%1：训练运行 %2</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1 of %2 images right: %3, 95 % interval %4 to %5</source>
        <translation>%2 张图像中 %1 张正确：%3，95% 区间 %4 至 %5</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>test macro-F1</source>
        <translation>测试宏平均 F1</translation>
    </message>
    <message>
        <source>test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>Network %1, state of the run: %2</source>
        <translation>网络 %1，运行状态：%2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>No epoch has ended yet.</source>
        <translation>尚无完成的轮次。</translation>
    </message>
    <message>
        <source>Weights kept: those of epoch %1.</source>
        <translation>保留的权重：第 %1 轮。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>cross-entropy, nats</source>
        <translation>交叉熵，nat</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>图像比例</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>This run has not been evaluated on the test part.</source>
        <translation>该运行尚未在测试集上评估。</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>truth ↓  predicted →</source>
        <translation>真实类别 ↓  预测 →</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Rows are the true classes, columns the predicted ones; the shade is the share of the row.</source>
        <translation>行为真实类别，列为预测类别；颜色深浅表示占该行的比例。</translation>
    </message>
    <message>
        <source>Most certain errors</source>
        <translation>置信度最高的错误</translation>
    </message>
    <message>
        <source>Every test image was classified right.</source>
        <translation>测试集图像全部分类正确。</translation>
    </message>
    <message>
        <source>%1 of %2 test images are wrong; the most certain come first. Some may be wrongly labeled.</source>
        <translation>%2 张测试集图像中有 %1 张分类错误，按置信度从高到低排列。其中部分图像可能标注有误。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>ImageFilter</name>
    <message>
        <source>A filter knows %1 here, not &quot;%2&quot;.</source>
        <translation>筛选条件此处只接受 %1，而不是“%2”。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; cannot be read as part of a filter.</source>
        <translation>无法将“%1”的值读取为筛选条件的一部分。</translation>
    </message>
    <message>
        <source>A filter has no condition &quot;%1&quot;.</source>
        <translation>筛选中没有条件“%1”。</translation>
    </message>
</context>
<context>
    <name>ImageStore</name>
    <message>
        <source>There is no image number %1.</source>
        <translation>没有编号为 %1 的图像。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>larger than 2 GB</source>
        <translation>大于 2 GB</translation>
    </message>
    <message>
        <source>There was not enough memory to read an image. Close other programs and import again: what is done stays done.</source>
        <translation>内存不足，无法读取图像。请关闭其他程序后重新导入，已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>changed while it was being imported: import it again</source>
        <translation>导入过程中文件发生更改，请重新导入</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>链接目标不存在</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read: check that you may open it.</source>
        <translation>无法读取文件夹 %1：请检查是否有权打开。</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not a folder: choose the folder that holds the images.</source>
        <translation>%1 不是文件夹：请选择存放图像的文件夹。</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>There was not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足，无法完成此操作。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
</context>
<context>
    <name>JsonItems</name>
    <message>
        <source>it begins with neither [ nor {</source>
        <translation>开头既不是 [ 也不是 {</translation>
    </message>
    <message>
        <source>something follows the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation>缺少带引号的名称</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>文件在中途结束</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>缺少逗号</translation>
    </message>
    <message>
        <source>one entry is larger than 256 MB</source>
        <translation>有一个条目大于 256 MB</translation>
    </message>
    <message>
        <source>a quote never ends</source>
        <translation>有引号未闭合</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>%1 is not valid JSON near line %2, byte %3: %4.</source>
        <translation>%1 在第 %2 行、第 %3 字节附近不是有效的 JSON：%4。</translation>
    </message>
</context>
<context>
    <name>LabelCommands</name>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>The next label is given with a confidence</source>
        <translation>下一个标签将附带置信度</translation>
    </message>
    <message>
        <source>Surer</source>
        <translation>更确定</translation>
    </message>
    <message>
        <source>Unsure, with a higher confidence</source>
        <translation>不确定，提高置信度</translation>
    </message>
    <message>
        <source>Less sure</source>
        <translation>更不确定</translation>
    </message>
    <message>
        <source>Unsure, with a lower confidence</source>
        <translation>不确定，降低置信度</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip: seen, and left without a class</source>
        <translation>跳过：已查看，不指定类别</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flag the image, or take the flag away</source>
        <translation>标记此图像，或取消标记</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write a comment: Enter saves it, Esc leaves it as it was</source>
        <translation>写备注：Enter 保存，Esc 保持原样</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to the image before</source>
        <translation>返回上一张图像</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward to the next image</source>
        <translation>前进到下一张图像</translation>
    </message>
    <message>
        <source>Next unlabeled</source>
        <translation>下一张未标注</translation>
    </message>
    <message>
        <source>Next unlabeled image</source>
        <translation>下一张未标注图像</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last label, flag or comment back, also after a restart</source>
        <translation>撤销上一次的标签、标记或备注，重新启动后仍可撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Bring back what was taken back</source>
        <translation>恢复已撤销的操作</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
    <message>
        <source>Find a class by a few letters; Enter labels with it</source>
        <translation>输入几个字母查找类别；按 Enter 以该类别标注</translation>
    </message>
    <message>
        <source>Find images</source>
        <translation>查找图像</translation>
    </message>
    <message>
        <source>Find images by text</source>
        <translation>按文本查找图像</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All conditions, saved filters and orders</source>
        <translation>全部条件、已保存的筛选和排序</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>What belongs to a class, in words and examples</source>
        <translation>以文字和示例说明类别的范围</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Make the image an example of its class, or no longer</source>
        <translation>将此图像设为其类别的示例，或取消</translation>
    </message>
    <message>
        <source>Go on after a label</source>
        <translation>标注后前进</translation>
    </message>
    <message>
        <source>Go on to the next image after a label, or stay</source>
        <translation>标注后前进到下一张图像，或停留</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一比一</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel, and back to the whole image</source>
        <translation>一个图像像素对应一个屏幕像素，或恢复显示整张图像</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>From one image to the grid of thumbnails and back</source>
        <translation>在单张图像与缩略图网格之间切换</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Page or frame before</source>
        <translation>上一页或上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Next page or frame</source>
        <translation>下一页或下一帧</translation>
    </message>
    <message>
        <source>First of two keys</source>
        <translation>双键中的首键</translation>
    </message>
    <message>
        <source>First of two keys: then the second key of a class</source>
        <translation>双键中的首键：随后按类别的第二个键</translation>
    </message>
    <message>
        <source>Other first of two keys</source>
        <translation>双键中的另一首键</translation>
    </message>
    <message>
        <source>The same, for still more classes</source>
        <translation>同上，用于更多类别</translation>
    </message>
</context>
<context>
    <name>LabelExport</name>
    <message>
        <source>There is no label to export: label some images first, or choose whose labels are meant.</source>
        <translation>没有可导出的标签：请先标注一些图像，或选择使用谁的标签。</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>正在写入标签</translation>
    </message>
    <message>
        <source>There is no annotator &quot;%1&quot; in this project.</source>
        <translation>此项目中没有标注者“%1”。</translation>
    </message>
    <message>
        <source>There is no split yet: make one first.</source>
        <translation>尚无划分：请先创建。</translation>
    </message>
    <message>
        <source>skipped, which this format cannot say</source>
        <translation>已跳过，此格式无法表示</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>not in the newest split</source>
        <translation>不在最新的划分中</translation>
    </message>
    <message>
        <source>another image differs from it only by the ending, and both would have one label file</source>
        <translation>另一张图像与其仅扩展名不同，两者会共用一个标签文件</translation>
    </message>
    <message>
        <source>The format %1 can be imported, not exported.</source>
        <translation>格式 %1 只能导入，不能导出。</translation>
    </message>
    <message>
        <source>%1 is a folder: give the name of a file.</source>
        <translation>%1 是文件夹：请指定文件名。</translation>
    </message>
    <message>
        <source>%1 is there already and not empty: choose a new folder, so that nothing is overwritten.</source>
        <translation>%1 已存在且不为空：请选择新文件夹，以免覆盖任何内容。</translation>
    </message>
</context>
<context>
    <name>LabelFormat</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 is in none of the known formats of labels: name the format, or look into the guide for what it must hold.</source>
        <translation>%1 不属于任何已知的标签格式：请指定格式，或查阅指南了解其应包含的内容。</translation>
    </message>
    <message>
        <source>Folders, one a class</source>
        <translation>文件夹，每个类别一个</translation>
    </message>
    <message>
        <source>Folders train, val and test with one folder a class</source>
        <translation>train、val 和 test 文件夹，其中每个类别一个文件夹</translation>
    </message>
    <message>
        <source>ImageNet synset folders</source>
        <translation>ImageNet synset 文件夹</translation>
    </message>
    <message>
        <source>Table, one label a row (CSV, TSV)</source>
        <translation>表格，每行一个标签（CSV、TSV）</translation>
    </message>
    <message>
        <source>Table, one column an annotator (CSV, TSV)</source>
        <translation>表格，每名标注者一列（CSV、TSV）</translation>
    </message>
    <message>
        <source>labelme flags (JSON beside each image)</source>
        <translation>labelme flags（每张图像旁的 JSON）</translation>
    </message>
    <message>
        <source>X-AnyLabeling flags (JSON beside each image)</source>
        <translation>X-AnyLabeling flags（每张图像旁的 JSON）</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio（JSON）</translation>
    </message>
    <message>
        <source>Label Studio, short (JSON_MIN)</source>
        <translation>Label Studio，精简（JSON_MIN）</translation>
    </message>
    <message>
        <source>CVAT image tags (XML 1.1)</source>
        <translation>CVAT 图像标签（XML 1.1）</translation>
    </message>
    <message>
        <source>Pascal VOC (XML for each image)</source>
        <translation>Pascal VOC（每张图像一个 XML）</translation>
    </message>
    <message>
        <source>YOLO (text file for each image)</source>
        <translation>YOLO（每张图像一个文本文件）</translation>
    </message>
    <message>
        <source>COCO (JSON)</source>
        <translation>COCO（JSON）</translation>
    </message>
    <message>
        <source>CreateML (JSON)</source>
        <translation>CreateML（JSON）</translation>
    </message>
    <message>
        <source>FiftyOne classification (JSON and images)</source>
        <translation>FiftyOne 分类（JSON 和图像）</translation>
    </message>
    <message>
        <source>CIFAR-10 and CIFAR-100 binary batches</source>
        <translation>CIFAR-10 和 CIFAR-100 二进制批次</translation>
    </message>
</context>
<context>
    <name>LabelImport</name>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>Reading the project&apos;s images</source>
        <translation>正在读取项目的图像</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>正在写入标签</translation>
    </message>
</context>
<context>
    <name>LabelStudio</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>it has no data</source>
        <translation>没有 data</translation>
    </message>
    <message>
        <source>its data name no image</source>
        <translation>其 data 未指明图像</translation>
    </message>
    <message>
        <source>an annotation has no result</source>
        <translation>有一个 annotation 没有 result</translation>
    </message>
    <message>
        <source>Task %1 of %2 is none of Label Studio&apos;s: %3.</source>
        <translation>%2 的第 %1 个任务不符合 Label Studio 格式：%3。</translation>
    </message>
    <message>
        <source>Entry %1 of %2 names no image.</source>
        <translation>%2 的第 %1 个条目未指明图像。</translation>
    </message>
</context>
<context>
    <name>LabelingRules</name>
    <message>
        <source>%1 cannot be %2: give a whole number from %3 to %4.</source>
        <translation>%1不能为 %2：请输入从 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; cannot be read as a labeling rule.</source>
        <translation>无法将“%1”的值读取为标注规则。</translation>
    </message>
    <message>
        <source>The share of images shown twice</source>
        <translation>重复显示的图像比例</translation>
    </message>
    <message>
        <source>The distance of a repeat in images</source>
        <translation>重复显示的间隔图像数</translation>
    </message>
    <message>
        <source>The hours before a repeat</source>
        <translation>重复显示前的小时数</translation>
    </message>
    <message>
        <source>The order is &quot;imported&quot; or &quot;shuffled&quot;, not &quot;%1&quot;.</source>
        <translation>顺序须为“imported”或“shuffled”，而不是“%1”。</translation>
    </message>
</context>
<context>
    <name>Labelme</name>
    <message>
        <source>%1 is not valid JSON at byte %2: %3.</source>
        <translation>%1 在第 %2 字节处不是有效的 JSON：%3。</translation>
    </message>
    <message>
        <source>%1 is no labelme file: it has no imagePath or no shapes.</source>
        <translation>%1 不是 labelme 文件：没有 imagePath 或 shapes。</translation>
    </message>
    <message>
        <source>%1 is no labelme file: its flags are no object.</source>
        <translation>%1 不是 labelme 文件：其 flags 不是对象。</translation>
    </message>
    <message>
        <source>There are no JSON files in %1.</source>
        <translation>%1 中没有 JSON 文件。</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>The checkpoint of this run is damaged; start a new run.</source>
        <translation>此训练运行的检查点已损坏，请新建训练运行。</translation>
    </message>
    <message>
        <source>The checkpoint of this run was written by another version of Taxon; start a new run.</source>
        <translation>此训练运行的检查点由其他版本的 Taxon 写入，请新建训练运行。</translation>
    </message>
    <message>
        <source>Preparing images</source>
        <translation>正在准备图像</translation>
    </message>
    <message>
        <source>None of the run&apos;s images can be read any more, so that the exported model could not be compared with the trained one.</source>
        <translation>此训练运行的图像均已无法读取，因此无法将导出的模型与训练所得模型进行比对。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of run %2 has no images to evaluate on.</source>
        <translation>训练运行 %2 的子集“%1”中没有可用于评估的图像。</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>%1 is not a model that Taxon exported.</source>
        <translation>%1 不是由 Taxon 导出的模型。</translation>
    </message>
    <message>
        <source>There is no model %1.</source>
        <translation>模型 %1 不存在。</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Another process is working on run %1 just now.</source>
        <translation>另一个进程正在处理训练运行 %1。</translation>
    </message>
    <message>
        <source>Run %1 has no weights yet: it did not complete an epoch.</source>
        <translation>训练运行 %1 尚无权重：未完成任何一轮训练。</translation>
    </message>
    <message>
        <source>The weights of run %1 are not those that it ended with: the file was changed or damaged.</source>
        <translation>训练运行 %1 的权重与其结束时不一致：文件已被更改或损坏。</translation>
    </message>
    <message>
        <source>None of the images to train on can be read any more: check that the folder with the images is where it was.</source>
        <translation>用于训练的图像均已无法读取：请检查图像文件夹是否仍在原位置。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller batch or image size, or close other programs.</source>
        <translation>内存不足。请减小批大小或图像尺寸，或关闭其他程序。</translation>
    </message>
    <message>
        <source>LibTorch could not compute this: %1</source>
        <translation>LibTorch 无法完成计算：%1</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
    <message>
        <source>%1 needs at least two images in a batch: choose a larger batch, or add images.</source>
        <translation>%1 要求每批至少两张图像：请增大批大小，或添加图像。</translation>
    </message>
    <message>
        <source>The settings or the images of run %1 changed since its checkpoint was written; start a new run.</source>
        <translation>自写入检查点以来，训练运行 %1 的设置或图像已更改，请新建训练运行。</translation>
    </message>
    <message>
        <source>The loss is no longer a number: the network diverged. Start a new run with a lower learning rate than %1.</source>
        <translation>损失已不是有效数值：网络发散。请以低于 %1 的学习率新建训练运行。</translation>
    </message>
    <message>
        <source>Run %1 is finished already; start a new run to train again.</source>
        <translation>训练运行 %1 已完成；如需再次训练，请新建训练运行。</translation>
    </message>
    <message>
        <source>Snapshot %1 has no image to train on: split again with more images.</source>
        <translation>快照 %1 没有可用于训练的图像：请增加图像后重新划分。</translation>
    </message>
</context>
<context>
    <name>LongTable</name>
    <message>
        <source>The table %1 has no column &quot;%2&quot; in its first line. It needs at least image and label.</source>
        <translation>表格 %1 的首行没有列“%2”。至少需要 image 和 label。</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>Line %1 of %2 has too few cells.</source>
        <translation>%2 第 %1 行的单元格数量不足。</translation>
    </message>
    <message>
        <source>Line %1 of %2 names no image.</source>
        <translation>%2 第 %1 行未指明图像。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has &quot;%3&quot; where a number is expected.</source>
        <translation>%2 第 %1 行应为数字，却是“%3”。</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Merging labels</source>
        <translation>正在合并标签</translation>
    </message>
    <message>
        <source>The package %1 was made from another project. Nothing was changed.</source>
        <translation>标注包 %1 由其他项目创建。未作任何更改。</translation>
    </message>
    <message>
        <source>A project cannot be merged with itself.</source>
        <translation>项目不能与自身合并。</translation>
    </message>
    <message numerus="yes">
        <source>The package %1 has %n image(s) that this project does not have. Nothing was changed.</source>
        <translation>
            <numerusform>标注包 %1 中有 %Ln 张图像不在此项目中。未作任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching images</source>
        <translation>正在匹配图像</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>A model needs at least one class, not %1.</source>
        <translation>模型至少需要一个类别，而不是 %1 个。</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;.</source>
        <translation>模型“%1”不存在。</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>Say for whom the package is: there is no such person in this project.</source>
        <translation>请指定使用标注包的标注者：此项目中没有该标注者。</translation>
    </message>
    <message>
        <source>Packing images</source>
        <translation>正在打包图像</translation>
    </message>
    <message>
        <source>Unpacking images</source>
        <translation>正在解包图像</translation>
    </message>
    <message>
        <source>The package %1 cannot be used: a picture is not the one that was labeled. Ask for a fresh copy; nothing was changed.</source>
        <translation>无法使用标注包 %1：其中有图片与当初标注的图片不同。请重新索取标注包；未作任何更改。</translation>
    </message>
    <message>
        <source>There are no images to put into the package.</source>
        <translation>没有可放入标注包的图像。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>it is no package, or its end is missing</source>
        <translation>不是标注包，或文件末尾缺失</translation>
    </message>
    <message>
        <source>it has no list of its contents</source>
        <translation>缺少内容清单</translation>
    </message>
    <message>
        <source>it is no package of this program</source>
        <translation>不是本程序的标注包</translation>
    </message>
    <message>
        <source>The package %1 was made by a newer version of Taxon: update this program to read it.</source>
        <translation>标注包 %1 由更新版本的 Taxon 创建：请更新本程序后再读取。</translation>
    </message>
    <message>
        <source>its list of contents was changed</source>
        <translation>内容清单已被更改</translation>
    </message>
    <message>
        <source>The package %1 cannot be used: %2. Ask for a fresh copy; nothing was changed.</source>
        <translation>无法使用标注包 %1：%2。请重新索取标注包；未作任何更改。</translation>
    </message>
    <message>
        <source>it does not hold what its list says</source>
        <translation>内容与清单不符</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot; was added or changed</source>
        <translation>其组成部分“%1”是后来添加的或已被更改</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot; is broken</source>
        <translation>其组成部分“%1”已损坏</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot; is missing</source>
        <translation>其组成部分“%1”缺失</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot; was changed</source>
        <translation>其组成部分“%1”已被更改</translation>
    </message>
    <message>
        <source>The package cannot be used: its content contradicts itself. Ask for a fresh copy; nothing was changed.</source>
        <translation>无法使用标注包：其内容自相矛盾。请重新索取标注包；未作任何更改。</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>正在写入标注包</translation>
    </message>
    <message>
        <source>Verifying the package</source>
        <translation>正在校验标注包</translation>
    </message>
</context>
<context>
    <name>PackageOpening</name>
    <message numerus="yes">
        <source>%n image(s) came without their files: find them here.</source>
        <translation>
            <numerusform>%Ln 张图像未附带文件：请在此处查找。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) for %1.</source>
        <translation>
            <numerusform>%Ln 张图像，由 %1 标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the package</source>
        <translation>正在打开标注包</translation>
    </message>
    <message>
        <source>Looking into the package</source>
        <translation>正在查看标注包</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开标注包</translation>
    </message>
    <message>
        <source>Packages (*.%1)</source>
        <translation>标注包 (*.%1)</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>The packed store %1 cannot be opened: %2.</source>
        <translation>无法打开打包数据集 %1：%2。</translation>
    </message>
    <message>
        <source>There is no packed store at %1.</source>
        <translation>%1 处没有打包数据集。</translation>
    </message>
    <message>
        <source>The packed store %1 was made by a newer version of Taxon: update this program to read it.</source>
        <translation>打包数据集 %1 由更新版本的 Taxon 创建：请更新本程序后再读取。</translation>
    </message>
    <message>
        <source>The packed store %1 is incomplete or damaged: pack it again. The images themselves are not touched.</source>
        <translation>打包数据集 %1 不完整或已损坏：请重新打包。图像本身未受影响。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Verifying packed images</source>
        <translation>正在校验打包的图像</translation>
    </message>
    <message>
        <source>The size is %1 to %2 pixels, not %3.</source>
        <translation>尺寸须为 %1 到 %2 像素，而不是 %3。</translation>
    </message>
    <message>
        <source>The quality of a JPEG file is 1 to 100, not %1.</source>
        <translation>JPEG 文件的质量须为 1 到 100，而不是 %1。</translation>
    </message>
    <message>
        <source>%1 is there already and is no packed store: choose another name, so that nothing is overwritten.</source>
        <translation>%1 已存在且不是打包数据集：请选择其他名称，以免覆盖任何内容。</translation>
    </message>
    <message>
        <source>file is missing or was changed since it was imported</source>
        <translation>文件缺失，或在导入后已更改</translation>
    </message>
    <message>
        <source>Packing images</source>
        <translation>正在打包图像</translation>
    </message>
    <message>
        <source>None of the images can be read any more: check that the folder with the images is where it was.</source>
        <translation>所有图像均已无法读取：请检查图像文件夹是否仍在原位置。</translation>
    </message>
    <message>
        <source>The packed store %1 cannot be mapped into memory: %2.</source>
        <translation>无法将打包数据集 %1 映射到内存：%2。</translation>
    </message>
    <message>
        <source>The cache of prepared images may take 0.1 to %1 GB.</source>
        <translation>已准备图像的缓存可占用 0.1 到 %1 GB。</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Name the people who label, each once.</source>
        <translation>请指定参与标注的人员，每人一次。</translation>
    </message>
    <message>
        <source>The share of images that several people label is from 0 to 1.</source>
        <translation>由多人标注的图像比例须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>An image can be labeled by 2 people up to all of them.</source>
        <translation>每张图像的标注人数最少 2 人，最多为全部人员。</translation>
    </message>
</context>
<context>
    <name>Preprocessing</name>
    <message>
        <source>The description of how images are prepared is not one that this version of Taxon follows (%1).</source>
        <translation>此版本的 Taxon 不支持该图像预处理描述（%1）。</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A project needs a name.</source>
        <translation>项目需要名称。</translation>
    </message>
    <message>
        <source>There is a project %1 already: open it or choose another name.</source>
        <translation>项目 %1 已存在：请打开该项目，或另取名称。</translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation>项目 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>ProposalStore</name>
    <message>
        <source>There is no consensus number %1.</source>
        <translation>没有编号为 %1 的共识。</translation>
    </message>
    <message>
        <source>A consensus needs a name.</source>
        <translation>共识必须有名称。</translation>
    </message>
</context>
<context>
    <name>RangeEdit</name>
    <message>
        <source>any</source>
        <comment>end of a range that is open</comment>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>RatingsCsv</name>
    <message>
        <source>The table %1 is empty.</source>
        <translation>表格 %1 为空。</translation>
    </message>
    <message>
        <source>The table %1 is not in UTF-8. Save it as UTF-8 text.</source>
        <translation>表格 %1 不是 UTF-8 编码。请将其另存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The table %1 has no column &quot;%2&quot; in its first line. It needs image, annotator and label.</source>
        <translation>表格 %1 的首行没有“%2”列。表格须包含 image、annotator 和 label 列。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has too few cells.</source>
        <translation>%2 第 %1 行的单元格数量不足。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no image or no annotator.</source>
        <translation>%2 第 %1 行缺少图像或标注者。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has the label &quot;%3&quot;, which is none of the classes given.</source>
        <translation>%2 第 %1 行的标签“%3”不在给定类别之中。</translation>
    </message>
</context>
<context>
    <name>RemarkStore</name>
    <message>
        <source>The comment is too long: at most %1 characters.</source>
        <translation>备注过长：最多 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已保存至 %1。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>There is no run number %1.</source>
        <translation>没有编号为 %1 的训练运行。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A picture could not be encoded as PNG.</source>
        <translation>无法将图片编码为 PNG。</translation>
    </message>
    <message>
        <source>Drawing pictures</source>
        <translation>正在绘制图片</translation>
    </message>
    <message>
        <source>A sample project has 12 to 100,000 pictures.</source>
        <translation>示例项目的图片数量须在 12 到 100,000 之间。</translation>
    </message>
    <message>
        <source>A sample picture is 32 to 1024 pixels wide.</source>
        <translation>示例图片的宽度须在 32 到 1024 像素之间。</translation>
    </message>
    <message>
        <source>There is a sample project in %1 already.</source>
        <translation>%1 中已有示例项目。</translation>
    </message>
    <message>
        <source>%1 has a folder “images” already: choose another folder.</source>
        <translation>%1 中已有“images”文件夹：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Simulating annotators</source>
        <translation>正在模拟标注者</translation>
    </message>
    <message>
        <source>Simulated A (careful)</source>
        <translation>模拟标注者 A（仔细）</translation>
    </message>
    <message>
        <source>Simulated B (hurried)</source>
        <translation>模拟标注者 B（匆忙）</translation>
    </message>
    <message>
        <source>Simulated C (confuses crack and scratch)</source>
        <translation>模拟标注者 C（混淆 crack 与 scratch）</translation>
    </message>
</context>
<context>
    <name>SampleProject</name>
    <message>
        <source>Drawing about 900 practice images in %1.</source>
        <translation>正在 %1 中绘制约 900 张练习图像。</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>正在创建示例项目</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>annotators disagree</source>
        <translation>标注者意见不一致</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>file was changed since it was imported</source>
        <translation>文件在导入后已更改</translation>
    </message>
    <message>
        <source>identical images with different labels</source>
        <translation>相同图像的标签不同</translation>
    </message>
    <message numerus="yes">
        <source>There is nothing to tell apart yet: label images of at least two classes first. Usable images: %n.</source>
        <translation>
            <numerusform>尚无可区分的类别：请先标注至少两个类别的图像。可用图像：%Ln 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>belongs together with images of the locked test set</source>
        <translation>与锁定的测试集中的图像属于同一组</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the locked test set cannot be used now: see what was left out, and why.</source>
        <translation>
            <numerusform>锁定的测试集中有 %Ln 张图像现在无法使用：请查看已排除的图像及原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the folds</source>
        <translation>正在创建各折</translation>
    </message>
    <message>
        <source>Snapshot %1 has no test images that could be locked: make a split with a test part first.</source>
        <translation>快照 %1 没有可锁定的测试图像：请先创建含测试集的划分。</translation>
    </message>
</context>
<context>
    <name>SnapshotStore</name>
    <message>
        <source>Snapshot %1 is not what was stored: its images or labels were changed. Make a new one.</source>
        <translation>快照 %1 与保存时不一致：其图像或标签已被更改。请新建快照。</translation>
    </message>
    <message>
        <source>There is no snapshot number %1.</source>
        <translation>没有编号为 %1 的快照。</translation>
    </message>
    <message>
        <source>A version cannot be called &quot;%1&quot;: a number means the snapshot of that number.</source>
        <translation>版本不能命名为“%1”：数字表示该编号的快照。</translation>
    </message>
    <message>
        <source>The name of a version has at most %1 characters.</source>
        <translation>版本名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Snapshot %1 is called &quot;%2&quot; already: choose another name.</source>
        <translation>快照 %1 已命名为“%2”：请选择其他名称。</translation>
    </message>
    <message>
        <source>The description of a version has at most %1 characters.</source>
        <translation>版本说明最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is no version &quot;%1&quot;: &quot;taxon versions PROJECT&quot; lists them.</source>
        <translation>没有版本“%1”：“taxon versions PROJECT”列出全部版本。</translation>
    </message>
    <message>
        <source>The name of a version cannot hold line breaks or other control characters.</source>
        <translation>版本名称不能包含换行符或其他控制字符。</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The class %1 has no images, so it cannot be learned.</source>
        <translation>类别“%1”没有图像，因此无法学习。</translation>
    </message>
    <message>
        <source>Images of the class %1 that belong together stay in one part: %2 instead of %3 (training / validation / test).</source>
        <translation>类别“%1”中属于同一组的图像不跨子集划分：实际为 %2，而非 %3（训练集/验证集/测试集）。</translation>
    </message>
    <message>
        <source>The distance %1 between near-duplicates cannot be used: give a whole number from 0 to %2.</source>
        <translation>近似重复图像的距离不能为 %1：请输入从 0 到 %2 的整数。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) belong together in one group, more than the %1 part should have (%2), so the ratios cannot be met.</source>
        <translation>
            <numerusform>同一组中有 %Ln 张图像，超过%1应有的数量（%2），因此无法满足比例。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The class %1 has only %n image(s), too few for every part. Without it: %2.</source>
        <translation>
            <numerusform>类别“%1”只有 %Ln 张图像，不足以分到各子集。缺少该类别的子集：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test set is locked: its %n image(s) are %1 % of all, where the ratios ask for %2 %.</source>
        <translation>
            <numerusform>测试集已锁定：其 %Ln 张图像占全部图像的 %1%，而设定的比例为 %2%。</numerusform>
        </translation>
    </message>
    <message>
        <source>The locked test set has no image of the class %1: its accuracy on this class stays unknown.</source>
        <translation>锁定的测试集中没有类别“%1”的图像：模型在该类别上的准确率将无从得知。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the folds have no image of the class %1 to validate on.</source>
        <translation>
            <numerusform>有 %Ln 折没有类别“%1”的图像可用于验证。</numerusform>
        </translation>
    </message>
    <message>
        <source>Images of the class %1 that belong together stay in one fold: %2 instead of %3.</source>
        <translation>类别“%1”中属于同一组的图像不跨折划分：实际为 %2，而非 %3。</translation>
    </message>
    <message>
        <source>%1 folds cannot be made: give a whole number from 2 to %2.</source>
        <translation>无法创建 %1 折：请输入从 2 到 %2 的整数。</translation>
    </message>
    <message>
        <source>The ratios %1:%2:%3 cannot be used: give three whole numbers from 0 to %4 for training, validation and test, the first above 0.</source>
        <translation>比例 %1:%2:%3 无法使用：请为训练、验证和测试给出三个 0 到 %4 之间的整数，其中第一个大于 0。</translation>
    </message>
    <message numerus="yes">
        <source>The images of the class %1 form only %n group(s) that stay(s) whole, too few for every part. Without it: %2.</source>
        <translation>
            <numerusform>类别“%1”的图像只有 %Ln 个不可拆分的组，不足以分到各子集。缺少该类别的子集：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The class %1 has %2 % of the images in the split: accuracy alone will look better than the model is; watch the other classes&apos; figures.</source>
        <translation>类别“%1”占划分中图像的 %2%：仅看准确率会高估模型；请关注其他类别的数值。</translation>
    </message>
    <message>
        <source>Folds cannot be made: all images outside the test set belong together, or there is but one.</source>
        <translation>无法创建折：测试集以外的图像都属于同一组，或只有一张。</translation>
    </message>
    <message>
        <source>%1 folds cannot be made: each needs an image of its own, or a group of images that belong together. Outside the test set there is enough for %2 at most.</source>
        <translation>无法创建 %1 折：每折至少需要一张图像或一组图像。测试集以外的图像最多可分为 %2 折。</translation>
    </message>
</context>
<context>
    <name>SynsetFolders</name>
    <message>
        <source>Line %1 of %2 is not a synset and its name, such as &quot;n01440764 tench&quot;.</source>
        <translation>%2 第 %1 行不是 synset 及其名称，正确写法如“n01440764 tench”。</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>The table %1 is empty.</source>
        <translation>表格 %1 为空。</translation>
    </message>
    <message>
        <source>The quote that begins on line %1 of %2 never ends.</source>
        <translation>%2 第 %1 行开始的引号未闭合。</translation>
    </message>
</context>
<context>
    <name>TextLines</name>
    <message>
        <source>Line %1 of %2 is too long to be text.</source>
        <translation>%2 第 %1 行过长，不可能是文本。</translation>
    </message>
</context>
<context>
    <name>TrainConfig</name>
    <message>
        <source>The training setting %1 must be %2.</source>
        <translation>训练设置 %1 必须为%2。</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>从 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>There is no training setting %1; did you mean %2?</source>
        <translation>没有训练设置 %1；是否指 %2？</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下值之一：%1</translation>
    </message>
    <message>
        <source>above 0 and at most 100</source>
        <translation>大于 0 且不超过 100 的数</translation>
    </message>
    <message>
        <source>at least 0 and below 1</source>
        <translation>不小于 0 且小于 1 的数</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>a pipeline in Albumentations&apos; JSON form, or null</source>
        <translation>Albumentations JSON 形式的流水线，或 null</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>从 0 到 %1 的数</translation>
    </message>
    <message>
        <source>A batch is mixed either by mixup or by cutmix: set one of them to 0.</source>
        <translation>同一批次只能用 mixup 或 cutmix 之一混合：请将其中一个设为 0。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>This run is not being worked on any more.</source>
        <translation>此训练运行已不在处理中。</translation>
    </message>
    <message>
        <source>This run is trained on the computer %1; stop it there.</source>
        <translation>此训练运行正在计算机 %1 上训练，请在该计算机上停止。</translation>
    </message>
    <message>
        <source>The engine of this run has ended already.</source>
        <translation>此训练运行的训练引擎已结束。</translation>
    </message>
    <message>
        <source>There are no images to train on yet.</source>
        <translation>尚无可用于训练的图像。</translation>
    </message>
    <message>
        <source>Import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <source>No image has a label yet.</source>
        <translation>尚无任何图像有标签。</translation>
    </message>
    <message>
        <source>Label images</source>
        <translation>标注图像</translation>
    </message>
    <message>
        <source>All labels are of one class; a network needs at least two to tell apart.</source>
        <translation>所有标签都属于同一类别；网络至少需要两个类别才能区分。</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Splitting the images into training, validation and test</source>
        <translation>正在将图像划分为训练集、验证集和测试集</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动训练引擎</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>Exporting the model</source>
        <translation>正在导出模型</translation>
    </message>
    <message>
        <source>Trying the model</source>
        <translation>正在试用模型</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张图像/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>stops after this epoch</source>
        <translation>本轮结束后停止</translation>
    </message>
    <message>
        <source>in the background</source>
        <translation>后台运行</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>%1 is there already and not empty: choose a new folder, so that nothing is overwritten.</source>
        <translation>%1 已存在且不为空：请选择新文件夹，以免覆盖任何内容。</translation>
    </message>
    <message>
        <source>file is missing or was changed since it was imported</source>
        <translation>文件缺失，或在导入后已更改</translation>
    </message>
    <message>
        <source>Writing images</source>
        <translation>正在写入图像</translation>
    </message>
    <message>
        <source>None of the version&apos;s images can be read any more: check that the folder with the images is where it was.</source>
        <translation>该版本的所有图像均已无法读取：请检查图像文件夹是否仍在原位置。</translation>
    </message>
    <message>
        <source>Restoring images</source>
        <translation>正在还原图像</translation>
    </message>
    <message>
        <source>Name the folder that DVC is to make: %1 has no name.</source>
        <translation>请指定 DVC 要生成的文件夹名称：%1 没有名称。</translation>
    </message>
    <message>
        <source>%1 is there already and was not written by DVC: choose another name, so that nothing is overwritten.</source>
        <translation>%1 已存在，且不是由 DVC 写入的：请选择其他名称，以免覆盖。</translation>
    </message>
</context>
<context>
    <name>Voc</name>
    <message>
        <source>an object has no name</source>
        <translation>有一个 object 没有名称</translation>
    </message>
    <message>
        <source>There are no XML files in %1.</source>
        <translation>%1 中没有 XML 文件。</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
</context>
<context>
    <name>WeightsFile</name>
    <message>
        <source>The .pth file is damaged: %1. Copy it again.</source>
        <translation>.pth 文件已损坏：%1。请重新复制该文件。</translation>
    </message>
    <message>
        <source>the description of &quot;%1&quot; contradicts itself</source>
        <translation>“%1”的描述自相矛盾</translation>
    </message>
    <message>
        <source>it holds no dictionary of tensors</source>
        <translation>其中没有张量字典</translation>
    </message>
    <message>
        <source>The .pth file holds something else than tensors, &quot;%1&quot;: save the weights alone, with torch.save(model.state_dict(), …).</source>
        <translation>.pth 文件包含张量以外的内容“%1”：请使用 torch.save(model.state_dict(), …) 仅保存权重。</translation>
    </message>
    <message>
        <source>The .pth file was written by a big-endian machine, which Taxon cannot read.</source>
        <translation>.pth 文件由大端序计算机写入，Taxon 无法读取。</translation>
    </message>
    <message>
        <source>The file is an exported TorchScript model, not a file of weights: choose a state dict.</source>
        <translation>该文件是导出的 TorchScript 模型，而非权重文件：请选择 state dict 文件。</translation>
    </message>
    <message>
        <source>it is endless</source>
        <translation>内容没有终止</translation>
    </message>
    <message>
        <source>it does not begin as PyTorch&apos;s files do</source>
        <translation>文件开头不符合 PyTorch 文件格式</translation>
    </message>
    <message>
        <source>the list of its parts is wrong</source>
        <translation>其组成部分列表有误</translation>
    </message>
    <message>
        <source>The .safetensors file is damaged: %1. Copy it again.</source>
        <translation>.safetensors 文件已损坏：%1。请重新复制该文件。</translation>
    </message>
    <message>
        <source>A tensor of this element type cannot be saved.</source>
        <translation>无法保存此元素类型的张量。</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>文件过短</translation>
    </message>
    <message>
        <source>the length of its header is impossible</source>
        <translation>文件头长度无效</translation>
    </message>
    <message>
        <source>its header cannot be understood</source>
        <translation>无法解析文件头</translation>
    </message>
    <message>
        <source>its length does not fit its header</source>
        <translation>文件长度与文件头不符</translation>
    </message>
    <message>
        <source>its description of the tensors makes no sense</source>
        <translation>张量描述无效</translation>
    </message>
    <message>
        <source>The file wants to run %1, which Taxon does not allow: save the weights alone, with torch.save(model.state_dict(), …).</source>
        <translation>该文件试图执行 %1，Taxon 不允许此操作：请使用 torch.save(model.state_dict(), …) 仅保存权重。</translation>
    </message>
    <message>
        <source>the unknown operation 0x%1</source>
        <translation>未知操作 0x%1</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>内容提前结束</translation>
    </message>
    <message>
        <source>The .pth file cannot be read: %1.</source>
        <translation>无法读取 .pth 文件：%1。</translation>
    </message>
    <message>
        <source>The file holds weights of another network: %1. Choose the model that it was made for, or another file.</source>
        <translation>该文件包含的是其他网络的权重：%1。请选择与之对应的模型，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is of size %2 instead of %3</source>
        <translation>%1 的尺寸为 %2，而非 %3</translation>
    </message>
    <message>
        <source>%1 holds another kind of numbers</source>
        <translation>%1 的数值类型不同</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>it has a layer %1 that this one lacks</source>
        <translation>文件包含当前网络没有的层 %1</translation>
    </message>
    <message>
        <source>%1 holds no weights: it is neither a .safetensors nor a .pth file.</source>
        <translation>%1 不包含权重：既不是 .safetensors 文件，也不是 .pth 文件。</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot; is missing or broken</source>
        <translation>其组成部分“%1”缺失或损坏</translation>
    </message>
    <message>
        <source>it is a zip file without tensors</source>
        <translation>该 zip 文件中没有张量</translation>
    </message>
    <message>
        <source>its table of contents cannot be read</source>
        <translation>无法读取其目录</translation>
    </message>
</context>
<context>
    <name>WideTable</name>
    <message>
        <source>The table %1 has one column only: it needs one for the images and one for each annotator.</source>
        <translation>表格 %1 只有一列：需要一列为图像，并为每名标注者各设一列。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has more cells than the first line, or names no image.</source>
        <translation>%2 第 %1 行的单元格多于首行，或未指明图像。</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Label images, train a classifier and export it.</source>
        <translation>标注图像、训练分类器并导出。</translation>
    </message>
    <message>
        <source>For developers: writes a picture of the window and ends.</source>
        <translation>供开发者使用：保存窗口截图后退出。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口大小。</translation>
    </message>
    <message>
        <source>light or dark, for this start.</source>
        <translation>light 或 dark，仅对本次启动有效。</translation>
    </message>
    <message>
        <source>Who labels.</source>
        <translation>标注者。</translation>
    </message>
    <message>
        <source>For developers: keys to press before the picture.</source>
        <translation>供开发者使用：截图前要按下的键。</translation>
    </message>
    <message>
        <source>For developers: prints the milliseconds until the first window and ends.</source>
        <translation>供开发者使用：输出到首个窗口出现为止的毫秒数，然后退出。</translation>
    </message>
    <message>
        <source>Page to show: data, label, agreement, adjudicate, train, inspect or deploy; data/split and the like for a part of it.</source>
        <translation>要显示的页面：data、label、agreement、adjudicate、train、inspect 或 deploy；用 data/split 等形式显示其中的栏目。</translation>
    </message>
    <message>
        <source>The project folder or package to open.</source>
        <translation>要打开的项目文件夹或标注包。</translation>
    </message>
</context>
<context>
    <name>XmlFile</name>
    <message>
        <source>its outermost element is not &lt;%1&gt;</source>
        <translation>最外层元素不是 &lt;%1&gt;</translation>
    </message>
    <message>
        <source>%1 cannot be used at line %2, column %3: %4.</source>
        <translation>无法使用 %1，位于第 %2 行第 %3 列：%4。</translation>
    </message>
</context>
<context>
    <name>Yolo</name>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>There is no classes.txt in %1 or above it: it names the classes, one a line.</source>
        <translation>%1 及其上级文件夹中没有 classes.txt：该文件列出类别名称，每行一个。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not &quot;class x y width height&quot;.</source>
        <translation>%2 第 %1 行不是“class x y width height”。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has the class number %3, and classes.txt names %4 classes.</source>
        <translation>%2 第 %1 行的类别编号为 %3，而 classes.txt 中有 %4 个类别。</translation>
    </message>
    <message>
        <source>%1 does not name the class &quot;%2&quot;. It is never rewritten, since that would change the meaning of the other files: add a line for it, or choose another folder.</source>
        <translation>%1 中没有类别“%2”。该文件从不重写，因为这会改变其他文件的含义：请为该类别添加一行，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already and holds other boxes: choose another folder.</source>
        <translation>%1 已存在且包含其他框：请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>taxon::AccuracyScale</name>
    <message>
        <source>Model %1 %, people %2 %</source>
        <translation>模型 %1%，人工 %2%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>taxon::AdjudicationController</name>
    <message>
        <source>Reading disputed images</source>
        <translation>正在读取有争议的图像</translation>
    </message>
    <message>
        <source>Say who you are first: choose the annotator at the top.</source>
        <translation>请先在顶部选择标注者。</translation>
    </message>
    <message>
        <source>The newest thing that %1 did is not on this page: it is undone on the Label page.</source>
        <translation>%1 最近的操作不在此页面上：请在“标注”页撤销。</translation>
    </message>
</context>
<context>
    <name>taxon::AdjudicationPage</name>
    <message>
        <source>Open: it has fewer labels than the policy asks for.</source>
        <translation>待定：标签数少于确定条件的要求。</translation>
    </message>
    <message>
        <source>Disputed: no class is certain enough.</source>
        <translation>有争议：没有类别足够确定。</translation>
    </message>
    <message>
        <source>Disputed: the estimate is not stable on this image.</source>
        <translation>有争议：对此图像的估计不稳定。</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>把握 %1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Go to Agreement</source>
        <translation>前往“一致性”</translation>
    </message>
    <message>
        <source>Nothing is disputed</source>
        <translation>没有争议</translation>
    </message>
    <message>
        <source>Images on which people gave different labels, or that a consensus leaves open, come here to be settled one by one.</source>
        <translation>标注者给出不同标签的图像，或共识未能确定的图像，会列在此处供逐一确定。</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>图像范围</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>What people said</source>
        <translation>各标注者的判定</translation>
    </message>
    <message>
        <source>Show names (N)</source>
        <translation>显示姓名（N）</translation>
    </message>
    <message>
        <source>Names may sway you: they hide again with the next image.</source>
        <translation>姓名可能影响判断：转到下一张图像时会再次隐藏。</translation>
    </message>
    <message>
        <source>Ask for a second &amp;opinion</source>
        <translation>征求第二意见(&amp;O)</translation>
    </message>
    <message>
        <source>How likely each class is</source>
        <translation>各类别的可能性</translation>
    </message>
    <message>
        <source>Settle it as</source>
        <translation>确定为</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>剩余 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Images on which votes differ</source>
        <translation>投票不一致的图像</translation>
    </message>
    <message>
        <source>Left open by “%1”</source>
        <translation>“%1”中待定的图像</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Settle as %1</source>
        <translation>确定为“%1”</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>已确定 %1 / %2</translation>
    </message>
    <message>
        <source>Nothing is disputed here.</source>
        <translation>此处没有争议。</translation>
    </message>
    <message>
        <source>A second opinion was asked for and is not there yet.</source>
        <translation>已征求第二意见，尚未收到答复。</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>The model&apos;s answer shows once you have settled the image.</source>
        <translation>确定该图像后才会显示模型的结果。</translation>
    </message>
    <message>
        <source>Settled as “%1”.</source>
        <translation>已确定为“%1”。</translation>
    </message>
    <message>
        <source>The model says “%1” (%2 %).</source>
        <translation>模型判为“%1”（%2%）。</translation>
    </message>
    <message>
        <source>No model has an answer for it.</source>
        <translation>没有模型对此图像给出结果。</translation>
    </message>
    <message>
        <source>%1 is asked for a second opinion.</source>
        <translation>已向 %1 征求第二意见。</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9、0</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>后退和前进</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Show who said what, for this image</source>
        <translation>显示此图像的各项判定由谁作出</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel, and back to the whole image</source>
        <translation>一个图像像素对应一个屏幕像素，或恢复显示整张图像</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>撤销上一次判定</translation>
    </message>
    <message>
        <source>Alt+O</source>
        <translation>Alt+O</translation>
    </message>
    <message>
        <source>Ask for a second opinion</source>
        <translation>征求第二意见</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Disputed: several classes are equally likely.</source>
        <translation>有争议：多个类别的可能性相同。</translation>
    </message>
    <message>
        <source>The second opinion that was asked for is there.</source>
        <translation>征求的第二意见已收到。</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Settle the image as this class and go to the next; the keys are those of the Label page</source>
        <translation>将图像确定为此类别并转到下一张；按键与“标注”页相同</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>标注者 %1</translation>
    </message>
    <message>
        <source>Back  (←)</source>
        <translation>后退（←）</translation>
    </message>
    <message>
        <source>Forward  (→)</source>
        <translation>前进（→）</translation>
    </message>
</context>
<context>
    <name>taxon::AgreementIntervals</name>
    <message>
        <source>Resampling images</source>
        <translation>正在对图像重采样</translation>
    </message>
    <message>
        <source>Intervals of the agreement</source>
        <translation>一致性的区间</translation>
    </message>
</context>
<context>
    <name>taxon::AgreementPage</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>People</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Go to Label</source>
        <translation>前往“标注”</translation>
    </message>
    <message>
        <source>Nobody has labeled yet</source>
        <translation>尚无人标注</translation>
    </message>
    <message>
        <source>When two or more people have labeled the same images, this page says how far they agree, and on which images they do not.</source>
        <translation>当两人或更多人标注了相同的图像后，本页会显示他们的一致程度，以及在哪些图像上意见不一致。</translation>
    </message>
    <message>
        <source>Show these images</source>
        <translation>显示这些图像</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>p_o</source>
        <translation>p_o</translation>
    </message>
    <message>
        <source>p_e</source>
        <translation>p_e</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字评价</translation>
    </message>
    <message>
        <source>1 is perfect; 0 is what guessing gives, for all but percent agreement.</source>
        <translation>1 表示完全一致；除一致百分比外，0 表示与随机猜测相当。</translation>
    </message>
    <message>
        <source>Where the value on many more such images would lie: the middle 95 % of %1 resamples of the images.</source>
        <translation>在更多同类图像上该值所处的范围：对图像进行 %1 次重采样所得结果的中间 95%。</translation>
    </message>
    <message>
        <source>Observed agreement.</source>
        <translation>观测一致性。</translation>
    </message>
    <message>
        <source>Agreement expected by chance.</source>
        <translation>随机情况下的期望一致性。</translation>
    </message>
    <message>
        <source>With two or more labels.</source>
        <translation>有两个或更多标签的图像。</translation>
    </message>
    <message>
        <source>On those images.</source>
        <translation>这些图像上的标签。</translation>
    </message>
    <message>
        <source>The words of Landis and Koch (1977, Biometrics 33:159) for κ: a custom, not a law.</source>
        <translation>Landis 与 Koch（1977，Biometrics 33:159）对 κ 的分级用语：是惯例，而非定律。</translation>
    </message>
    <message>
        <source>Measures of agreement</source>
        <translation>一致性指标</translation>
    </message>
    <message>
        <source>Find intervals</source>
        <translation>计算区间</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ of each pair of people</source>
        <translation>每对标注者的 Cohen κ</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ of each pair; a click shows where they differ</source>
        <translation>每对标注者的 Cohen κ；单击可查看分歧所在</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Labels of</source>
        <translation>标签所属</translation>
    </message>
    <message>
        <source>One person&apos;s labels against the others&apos;</source>
        <translation>某位标注者的标签与其他人的标签对比</translation>
    </message>
    <message>
        <source>others say</source>
        <translation>其他人的判定</translation>
    </message>
    <message>
        <source>this person says</source>
        <translation>此人的判定</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Disputed images</source>
        <translation>有争议的图像</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ of this class against all the others together.</source>
        <translation>此类别相对于其余全部类别合并后的 Fleiss κ。</translation>
    </message>
    <message>
        <source>Of κ.</source>
        <translation>κ 的区间。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1 of this class against all the others together.</source>
        <translation>此类别相对于其余全部类别合并后的 Gwet AC1。</translation>
    </message>
    <message>
        <source>Share of agreeing pairs of labels, this class against all the others together.</source>
        <translation>一致标签对的比例，此类别相对于其余全部类别合并。</translation>
    </message>
    <message>
        <source>Somebody gave this class, somebody else another.</source>
        <translation>有人标为此类别，也有人标为其他类别。</translation>
    </message>
    <message>
        <source>Agreement on each class</source>
        <translation>各类别的一致性</translation>
    </message>
    <message>
        <source>Confused classes</source>
        <translation>混淆的类别</translation>
    </message>
    <message>
        <source>With both classes among their labels.</source>
        <translation>标签中同时包含这两个类别。</translation>
    </message>
    <message>
        <source>Who take one for the other on a tenth or more of such images.</source>
        <translation>在十分之一或更多的此类图像上将二者混淆的人。</translation>
    </message>
    <message>
        <source>Classes that are confused</source>
        <translation>易混淆的类别</translation>
    </message>
    <message>
        <source>Labels that are what the others say</source>
        <translation>与其他人判定一致的标签</translation>
    </message>
    <message>
        <source>Stretch of labels</source>
        <translation>标签段</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>With two labels</source>
        <translation>有两个标签</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Agreement by group, folder and size</source>
        <translation>按组、文件夹和大小的一致性</translation>
    </message>
    <message>
        <source>All disputed</source>
        <translation>全部有争议的图像</translation>
    </message>
    <message>
        <source>Open on Label</source>
        <translation>在“标注”页打开</translation>
    </message>
    <message>
        <source>Opens these images on the Label page as a review: a label given there settles the image.</source>
        <translation>在“标注”页以复核方式打开这些图像：在那里给出的标签将确定该图像。</translation>
    </message>
    <message>
        <source>“%1” or “%2”</source>
        <translation>“%1”或“%2”</translation>
    </message>
    <message>
        <source>%1 and %2 differ</source>
        <translation>%1 与 %2 有分歧</translation>
    </message>
    <message>
        <source>%1 says “%2”, the others “%3”</source>
        <translation>%1 判为“%2”，其他人判为“%3”</translation>
    </message>
    <message>
        <source>Disputed: “%1” or another</source>
        <translation>有争议：“%1”或其他类别</translation>
    </message>
    <message>
        <source>Disputed: %1</source>
        <translation>有争议：%1</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>move in a matrix, a table or the gallery</source>
        <translation>在矩阵、表格或图库中移动</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>in a matrix or table: show its images; in the gallery: open them on the Label page</source>
        <translation>在矩阵或表格中：显示对应图像；在图库中：在“标注”页打开图像</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>copy a matrix, table or plot as text</source>
        <translation>将矩阵、表格或图表复制为文本</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>the next view of the figures</source>
        <translation>下一个指标视图</translation>
    </message>
    <message>
        <source>undefined: %1</source>
        <translation>未定义：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resample(s) in which the value is undefined were left out.</source>
        <translation>
            <numerusform>已略去 %Ln 次值未定义的重采样。</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1: κ is undefined: %2</source>
        <translation>%1：κ 未定义：%2</translation>
    </message>
    <message>
        <source>%1: κ %2</source>
        <translation>%1：κ %2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message numerus="yes">
        <source>, from %Ln image(s) that both labeled</source>
        <translation>
            <numerusform>，基于双方均已标注的 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>; the same label on %1</source>
        <translation>；标签相同：%1</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>一致百分比</translation>
    </message>
    <message>
        <source>Share of agreeing pairs of labels, averaged over images.</source>
        <translation>一致标签对的比例，按图像取平均。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>Krippendorff α</translation>
    </message>
    <message>
        <source>For any number of labels an image; the usual figure to report.</source>
        <translation>适用于每张图像有任意数量标签的情况；通常报告此指标。</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ</source>
        <translation>Fleiss κ</translation>
    </message>
    <message>
        <source>Chance from how often each class is used.</source>
        <translation>随机一致性由各类别的使用频率得出。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>Steadier when nearly all labels are of one class; depends on the number of classes (%1).</source>
        <translation>在几乎所有标签都属于同一类别时更稳定；取决于类别数（%1）。</translation>
    </message>
    <message>
        <source>Free-marginal κ</source>
        <translation>自由边际 κ</translation>
    </message>
    <message>
        <source>As if all classes were equally likely by chance.</source>
        <translation>假定各类别随机出现的可能性相等。</translation>
    </message>
    <message>
        <source>Finding intervals …</source>
        <translation>正在计算区间…</translation>
    </message>
    <message>
        <source>The intervals were stopped.</source>
        <translation>已停止计算区间。</translation>
    </message>
    <message>
        <source>Intervals from %1 resamples of the images.</source>
        <translation>区间由对图像的 %1 次重采样得出。</translation>
    </message>
    <message>
        <source>Others say “%1”, %2 says “%3”: %4 of %5 images</source>
        <translation>其他人判为“%1”，%2 判为“%3”：%4 张，共 %5 张图像</translation>
    </message>
    <message>
        <source>Nobody else labeled the same images.</source>
        <translation>没有其他人标注过相同的图像。</translation>
    </message>
    <message numerus="yes">
        <source>%1 says what most of the others say on %2 of %Ln image(s). Images on which the others are divided are left out.</source>
        <translation>
            <numerusform>在 %Ln 张图像中，%1 有 %2 张与其他人的多数判定一致。其他人意见不一的图像未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This needs people with %1 or more labels that can be compared with the others&apos;.</source>
        <translation>需要有标注者具备至少 %1 个可与其他人比较的标签。</translation>
    </message>
    <message>
        <source>Each person&apos;s labels in the order in which they were given, %1 to %2, cut into stretches of equal length (%3 or more labels). A line that falls means that the person drifts away from the others.</source>
        <translation>每位标注者的标签按给出的先后顺序排列，从 %1 到 %2，并分为等长的段（每段至少 %3 个标签）。曲线下降表示此人逐渐偏离其他人。</translation>
    </message>
    <message>
        <source>All images come from one folder, have about one size and belong to no group: there is nothing to compare.</source>
        <translation>所有图像都来自同一文件夹、大小相近且不属于任何组：没有可比较的内容。</translation>
    </message>
    <message>
        <source>Where people agree least comes first. A click shows the disputed images.</source>
        <translation>一致性最低的排在最前。单击可显示有争议的图像。</translation>
    </message>
    <message>
        <source>All disputed images, the most divided first</source>
        <translation>全部有争议的图像，分歧最大的在前</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln image(s)</source>
        <translation>
            <numerusform>%1：%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Which κ of the pairs</source>
        <translation>标注者对所用的 κ</translation>
    </message>
    <message>
        <source>κ without weights</source>
        <translation>未加权 κ</translation>
    </message>
    <message>
        <source>κ with linear weights</source>
        <translation>线性加权 κ</translation>
    </message>
    <message>
        <source>κ with quadratic weights</source>
        <translation>二次加权 κ</translation>
    </message>
    <message>
        <source>With weights, classes that are near on the declared scale count as partly the same.</source>
        <translation>加权时，在声明的尺度上相近的类别视为部分相同。</translation>
    </message>
    <message>
        <source>source folder</source>
        <translation>来源文件夹</translation>
    </message>
    <message>
        <source>Classes that are near on the declared scale count as partly the same.</source>
        <translation>在声明的尺度上相近的类别视为部分相同。</translation>
    </message>
    <message>
        <source>α, ordered classes</source>
        <translation>α，有序类别</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α with ordinal distances.</source>
        <translation>采用有序距离的 Krippendorff α。</translation>
    </message>
    <message>
        <source>α, numbers</source>
        <translation>α，数值</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α with interval distances.</source>
        <translation>采用等距距离的 Krippendorff α。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, linear</source>
        <translation>Gwet AC2，线性</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, quadratic</source>
        <translation>Gwet AC2，二次</translation>
    </message>
</context>
<context>
    <name>taxon::AnnotatorMenu</name>
    <message>
        <source>Add a person: name, then Enter</source>
        <translation>添加标注者：输入姓名后按 Enter</translation>
    </message>
    <message>
        <source>Name of a new annotator</source>
        <translation>新标注者的姓名</translation>
    </message>
</context>
<context>
    <name>taxon::AnnotatorPrompt</name>
    <message>
        <source>Start labeling</source>
        <translation>开始标注</translation>
    </message>
    <message>
        <source>Who is labeling?</source>
        <translation>由谁标注？</translation>
    </message>
    <message>
        <source>Every label is kept with the name of the person who gave it. You see only your own labels, so that several people can judge independently.</source>
        <translation>每个标签都与标注者的姓名一同保存。每位标注者只能看到自己的标签，以便多人独立判断。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>标注者姓名</translation>
    </message>
</context>
<context>
    <name>taxon::AugmentationCard</name>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Orientation matters</source>
        <translation>方向敏感的类别</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新随机种子</translation>
    </message>
    <message>
        <source>Keeps the pipeline in the project: the runs that start from now on use it.</source>
        <translation>将流水线保存到项目中：此后开始的训练运行均使用它。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Own pipeline</source>
        <translation>自定义流水线</translation>
    </message>
    <message>
        <source>A pipeline that Albumentations has written as JSON</source>
        <translation>由 Albumentations 写成 JSON 的流水线</translation>
    </message>
    <message>
        <source>As JSON that Albumentations reads, and &quot;taxon augment&quot;</source>
        <translation>保存为 Albumentations 和“taxon augment”可读取的 JSON</translation>
    </message>
    <message>
        <source>Measures noise, blur and light on up to 200 of your images and proposes their ranges.</source>
        <translation>在最多 200 张您的图像上测量噪声、模糊和光照，并给出建议的范围。</translation>
    </message>
    <message>
        <source>Seed </source>
        <translation>随机种子 </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same variants, here, in &quot;taxon augment&quot; and in training, where it is 0 unless you change it.</source>
        <translation>随机种子相同，得到的变体即相同：此处、“taxon augment”和训练中均如此；训练中的种子为 0，除非另行更改。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Training size</source>
        <translation>训练尺寸</translation>
    </message>
    <message>
        <source>The size that images are prepared to before they are augmented</source>
        <translation>数据增强之前，图像预处理成的尺寸</translation>
    </message>
    <message>
        <source>Share of each variant that shows the original</source>
        <translation>每个变体中显示原图的比例</translation>
    </message>
    <message>
        <source>Before and after: how much of each picture shows the original</source>
        <translation>前后对比：每张图片中显示原图的比例</translation>
    </message>
    <message>
        <source>Classes that are told apart by their orientation, as 6 and 9 are</source>
        <translation>靠方向区分的类别，例如 6 和 9</translation>
    </message>
    <message>
        <source>after</source>
        <translation>增强后</translation>
    </message>
    <message>
        <source>before</source>
        <translation>增强前</translation>
    </message>
    <message>
        <source>The pipeline that this project trains with.</source>
        <translation>此项目训练所用的流水线。</translation>
    </message>
    <message>
        <source>Training takes the images as they are.</source>
        <translation>训练使用图像原样。</translation>
    </message>
    <message>
        <source>Training uses these variants.</source>
        <translation>训练使用这些变体。</translation>
    </message>
    <message>
        <source>Training uses the pipeline that was kept before: %1.</source>
        <translation>训练使用先前保存的流水线：%1。</translation>
    </message>
    <message>
        <source>Open a pipeline</source>
        <translation>打开流水线</translation>
    </message>
    <message>
        <source>Albumentations (*.json)</source>
        <translation>Albumentations (*.json)</translation>
    </message>
    <message>
        <source>Save the pipeline</source>
        <translation>保存流水线</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Measuring images</source>
        <translation>正在测量图像</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Measured on your images: noise of %1 gray levels, blur of %2 pixels, brightness of %3.</source>
        <translation>在您的图像上测得：噪声 %1 灰度级，模糊 %2 像素，亮度 %3。</translation>
    </message>
    <message>
        <source>Reading an image</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>There are no images yet; import some to see what happens to them.</source>
        <translation>尚无图像；请先导入一些，以查看增强效果。</translation>
    </message>
    <message>
        <source>%1, of %2 images.</source>
        <translation>%1，共 %2 张图像。</translation>
    </message>
    <message>
        <source>Augmenting</source>
        <translation>正在增强</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) show less than half of the picture: is what it shows still there?</source>
        <translation>
            <numerusform>%Ln 个变体显示的内容不足图片的一半：图片中的目标是否仍在其中？</numerusform>
        </translation>
    </message>
    <message>
        <source>Use in training</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Training sees the square in the middle of each image; the ends of its long side are cut off.</source>
        <translation>训练只看到每张图像中间的正方形；长边两端会被裁掉。</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整幅</translation>
    </message>
    <message>
        <source>Training sees each image whole, smaller, on a black square (letterbox).</source>
        <translation>训练看到缩小后的整幅图像，置于黑色正方形上（letterbox）。</translation>
    </message>
    <message>
        <source>Not used in training yet.</source>
        <translation>尚未用于训练。</translation>
    </message>
    <message>
        <source>The centre alone leaves out %1 % of it, and %2 % of an image on average.</source>
        <translation>只取中心会舍去此图像的 %1%，平均每张舍去 %2%。</translation>
    </message>
    <message>
        <source>Training sees the centre.</source>
        <translation>训练看到中心部分。</translation>
    </message>
    <message>
        <source>Training sees the whole image.</source>
        <translation>训练看到整幅图像。</translation>
    </message>
    <message>
        <source>What lies at the edges is never seen: choose the whole image if it matters.</source>
        <translation>边缘处的内容永远不会被看到：如果它重要，请选择完整图像。</translation>
    </message>
</context>
<context>
    <name>taxon::CacheCard</name>
    <message>
        <source>Caches</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Room for images prepared for training</source>
        <translation>为训练准备的图像可用的空间</translation>
    </message>
    <message>
        <source>Before a run prepares images, those go that were not used for longest; never what a run is using. It holds for everyone who works on this project.</source>
        <translation>训练运行准备图像之前，会先删除最久未使用的图像；训练运行正在使用的不会删除。此设置对此项目的所有使用者有效。</translation>
    </message>
    <message>
        <source>Kept in the project&apos;s folder so that training, thumbnails and health checks start at once. All of it is made again when it is needed.</source>
        <translation>保存在项目文件夹中，使训练、缩略图和健康检查能立即开始。需要时都会重新生成。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多保留</translation>
    </message>
    <message>
        <source>of prepared images</source>
        <translation>已准备的图像</translation>
    </message>
    <message>
        <source>Measuring the caches</source>
        <translation>正在测量缓存</translation>
    </message>
    <message numerus="yes">
        <source>Images prepared for training: %1 in %n store(s). Thumbnails and measurements: %2.</source>
        <translation>
            <numerusform>为训练准备的图像：%1，共 %Ln 个存储。缩略图与测量结果：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 of caches?</source>
        <translation>删除 %1 的缓存？</translation>
    </message>
    <message>
        <source>Nothing but time is lost: no image, label or run. The next run prepares its images again, and thumbnails and measurements are made again. What a run is using stays.</source>
        <translation>只会多花时间，不会丢失图像、标签或训练运行。下次训练运行会重新准备图像，缩略图和测量结果也会重新生成。训练运行正在使用的内容会保留。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clearing the caches</source>
        <translation>正在清除缓存</translation>
    </message>
</context>
<context>
    <name>taxon::ChangeModel</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>relabeled</source>
        <translation>标签已更改</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已换子集</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>taxon::ClassButton</name>
    <message numerus="yes">
        <source>%1, key %2, %n images</source>
        <translation>
            <numerusform>%1，按键 %2，%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it has no key. Click it, find it by its letters, or assign a key with the right button.</source>
        <translation>%1：没有按键。可单击它、输入字母查找，或用鼠标右键指定按键。</translation>
    </message>
    <message>
        <source>Change the key of “%1”…</source>
        <translation>更改“%1”的按键…</translation>
    </message>
</context>
<context>
    <name>taxon::ClassCard</name>
    <message>
        <source>Name of a new class</source>
        <translation>新类别名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Move the class up (Alt+Up)</source>
        <translation>上移类别（Alt+Up）</translation>
    </message>
    <message>
        <source>Move the class down (Alt+Down)</source>
        <translation>下移类别（Alt+Down）</translation>
    </message>
    <message>
        <source>F2 or a double click changes a name, dragging the order. No label is lost by any change.</source>
        <translation>按 F2 或双击可更改名称，拖动可更改顺序。任何更改都不会丢失标签。</translation>
    </message>
    <message>
        <source>Every change of the classes, with who made it; each can be undone</source>
        <translation>类别的每次更改及更改者；每次更改均可撤销</translation>
    </message>
</context>
<context>
    <name>taxon::ClassChangesList</name>
    <message>
        <source>No class was changed yet.</source>
        <translation>类别尚未更改过。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>taxon::ClassDetails</name>
    <message>
        <source>What those who label should know: what belongs here, and what does not</source>
        <translation>标注者应了解的内容：哪些属于此类别，哪些不属于</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Colour %1 of %2, which colour-blind people can tell apart</source>
        <translation>颜色 %1，共 %2 种，色觉障碍者也能分辨</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Example images</source>
        <translation>示例图像</translation>
    </message>
    <message>
        <source>Add shown image</source>
        <translation>添加当前图像</translation>
    </message>
    <message>
        <source>The image on the Label page becomes an example of this class, shown beside the images that are labeled</source>
        <translation>将“标注”页上的图像作为此类别的示例，显示在待标注图像旁边</translation>
    </message>
    <message>
        <source>Move the example up</source>
        <translation>上移示例</translation>
    </message>
    <message>
        <source>Move the example down</source>
        <translation>下移示例</translation>
    </message>
    <message>
        <source>Take the image out of the examples</source>
        <translation>将此图像从示例中移除</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Its labels count as those of another class</source>
        <translation>其标签计为另一类别的标签</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Its labels on some images count as another class</source>
        <translation>其在部分图像上的标签计为另一类别</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It is no longer offered; its labels count</source>
        <translation>不再提供选择；其标签仍计入</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>恢复到之前的状态</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Its labels count nowhere until it is brought back</source>
        <translation>恢复之前，其标签不计入任何统计</translation>
    </message>
    <message>
        <source>The other class</source>
        <translation>另一类别</translation>
    </message>
    <message>
        <source>Name of the new class</source>
        <translation>新类别名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>“%1”的颜色</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %n people</source>
        <translation>
            <numerusform>%1，来自 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will count nowhere; undo in the history.</source>
        <translation>%1：将不计入任何统计；可在历史记录中撤销。</translation>
    </message>
    <message>
        <source>%1 will count as %2; undo in the history.</source>
        <translation>%1：将计为“%2”；可在历史记录中撤销。</translation>
    </message>
    <message>
        <source>A new class:</source>
        <translation>新类别：</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>The Label page shows no image now. Choose there, with a filter or by selecting, the images whose label should become another.</source>
        <translation>“标注”页当前没有显示图像。请在该页用筛选或选择的方式，选出需要改为另一标签的图像。</translation>
    </message>
    <message numerus="yes">
        <source>Every label “%1” on the %n image(s) that the Label page shows now will count as the other class; undo in the history.</source>
        <translation>
            <numerusform>“标注”页当前显示的 %Ln 张图像上，所有标签“%1”都将计为另一类别；可在历史记录中撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ClassFiguresModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Undefined: there is nothing to divide by.</source>
        <translation>未定义：除数为零。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>TP / (TP + FP): of the images that the model calls this class, the share that is. It is sometimes given as accuracy, which it is not.</source>
        <translation>TP / (TP + FP)：模型判为该类别的图像中，确属该类别的比例。有时被误称为准确率，二者并不相同。</translation>
    </message>
    <message>
        <source>TP / (TP + FN): of the images of this class, the share that the model finds.</source>
        <translation>TP / (TP + FN)：属于该类别的图像中，被模型找出的比例。</translation>
    </message>
    <message>
        <source>2 TP / (2 TP + FP + FN): high only when precision and recall both are.</source>
        <translation>2 TP / (2 TP + FP + FN)：仅当精确率和召回率都高时才高。</translation>
    </message>
    <message>
        <source>Images of this class in this part.</source>
        <translation>该子集中属于此类别的图像。</translation>
    </message>
</context>
<context>
    <name>taxon::ClassList</name>
    <message>
        <source>No class is called so.</source>
        <translation>没有此名称的类别。</translation>
    </message>
    <message>
        <source>Find a class; Enter labels</source>
        <translation>查找类别；按 Enter 标注</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
</context>
<context>
    <name>taxon::ClassPanel</name>
    <message>
        <source>One key labels the image and moves on to the next.</source>
        <translation>按一个键即可标注图像并转到下一张。</translation>
    </message>
</context>
<context>
    <name>taxon::ClassScaleRow</name>
    <message>
        <source>What the classes are</source>
        <translation>类别的性质</translation>
    </message>
    <message>
        <source>different kinds, without an order</source>
        <translation>不同种类，无顺序</translation>
    </message>
    <message>
        <source>steps in an order</source>
        <translation>有序等级</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The classes are</source>
        <translation>类别为</translation>
    </message>
    <message>
        <source>Their names are numbers, and count as such on the Agreement page until an order is declared.</source>
        <translation>类别名称为数字；在声明顺序之前，“一致性”页将其作为数值处理。</translation>
    </message>
    <message>
        <source>With an order or numbers, the Agreement page also shows measures for which a near miss is half right.</source>
        <translation>声明顺序或数值后，“一致性”页还会显示将相近类别视为部分正确的指标。</translation>
    </message>
    <message>
        <source>Not in it yet: %1. Until then the order of the list counts.</source>
        <translation>尚未纳入：%1。纳入之前以列表顺序为准。</translation>
    </message>
    <message>
        <source>From low to high: %1. The Rank column changes it.</source>
        <translation>从低到高：%1。可在“位次”列中更改。</translation>
    </message>
    <message>
        <source>The Number column says how far apart they are.</source>
        <translation>类别之间的距离由“数值”列决定。</translation>
    </message>
</context>
<context>
    <name>taxon::ClassTableModel</name>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>并入“%1”</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Labels by all</source>
        <translation>所有人的标签</translation>
    </message>
</context>
<context>
    <name>taxon::CommandButton</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
</context>
<context>
    <name>taxon::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>要执行什么操作？</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Found actions</source>
        <translation>找到的操作</translation>
    </message>
</context>
<context>
    <name>taxon::CommentEditor</name>
    <message>
        <source>Comment on this image</source>
        <translation>对此图像的备注</translation>
    </message>
    <message>
        <source>Save  (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Cancel  (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
</context>
<context>
    <name>taxon::CompareView</name>
    <message>
        <source>Images side by side</source>
        <translation>并排图像</translation>
    </message>
</context>
<context>
    <name>taxon::ComparedImage</name>
    <message>
        <source>Image %1, %2</source>
        <translation>图像 %1，%2</translation>
    </message>
    <message>
        <source>not labeled</source>
        <translation>未标注</translation>
    </message>
</context>
<context>
    <name>taxon::ConfusionMatrixModel</name>
    <message>
        <source>%1 of %2 images of “%3” were recognised (%4 %)</source>
        <translation>“%3”的 %2 张图像中，%1 张识别正确（%4%）</translation>
    </message>
    <message>
        <source>%1 of %2 images of “%3” were taken for “%4” (%5 %)</source>
        <translation>“%3”的 %2 张图像中，%1 张被误判为“%4”（%5%）</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1：%2 张图像</translation>
    </message>
    <message>
        <source>%1: predicted %2 times</source>
        <translation>%1：预测 %2 次</translation>
    </message>
    <message>
        <source>truth \ prediction</source>
        <translation>真实类别 \ 预测</translation>
    </message>
</context>
<context>
    <name>taxon::ConfusionMatrixView</name>
    <message>
        <source>truth ↓</source>
        <translation>真实类别 ↓</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are the truth, columns the prediction</source>
        <translation>混淆矩阵：行为真实类别，列为预测</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>The confusion matrix appears after the first epoch.</source>
        <translation>混淆矩阵将在第一轮结束后显示。</translation>
    </message>
</context>
<context>
    <name>taxon::ConsensusPanel</name>
    <message>
        <source>This method also asks a model: train one and evaluate it first.</source>
        <translation>此方法还需用到模型：请先训练模型并进行评估。</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>未应用</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Save as proposal</source>
        <translation>保存为方案</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Unlike majority</source>
        <translation>与多数投票不同</translation>
    </message>
    <message>
        <source>Images that the policy accepts.</source>
        <translation>符合确定条件的图像。</translation>
    </message>
    <message>
        <source>Images with votes that need a person.</source>
        <translation>已有投票但需由人确定的图像。</translation>
    </message>
    <message>
        <source>Images that get another label than by majority, or one where the majority ties. A click shows them.</source>
        <translation>所得标签与多数投票不同，或多数投票平票而此方法给出标签的图像。单击可显示这些图像。</translation>
    </message>
    <message>
        <source>Consensus methods</source>
        <translation>共识方法</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Skill, estimated</source>
        <translation>水平（估计）</translation>
    </message>
    <message>
        <source>Skill, measured</source>
        <translation>水平（实测）</translation>
    </message>
    <message>
        <source>Expected share of right labels, from the labels alone.</source>
        <translation>正确标签的预期比例，仅根据标签得出。</translation>
    </message>
    <message>
        <source>Share of right labels on images that a person settled.</source>
        <translation>在由人确定的图像上，正确标签的比例。</translation>
    </message>
    <message>
        <source>Skill of each person</source>
        <translation>每位标注者的水平</translation>
    </message>
    <message>
        <source>%1 and majority differ</source>
        <translation>%1 与多数投票不同</translation>
    </message>
    <message>
        <source>Least labels an image</source>
        <translation>每张图像的最少标签数</translation>
    </message>
    <message>
        <source>Least probability</source>
        <translation>最低概率</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>平票</translation>
    </message>
    <message>
        <source>to adjudication</source>
        <translation>交由仲裁</translation>
    </message>
    <message>
        <source>the more skilled side</source>
        <translation>取水平较高的一方</translation>
    </message>
    <message>
        <source>Settled with at least</source>
        <translation>确定条件：至少</translation>
    </message>
    <message>
        <source>labels and probability</source>
        <translation>个标签，概率不低于</translation>
    </message>
    <message>
        <source>Ties:</source>
        <translation>平票时：</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Settles</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>Leaves open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Its settled images get its labels. Nobody&apos;s own labels are touched; it can be taken back.</source>
        <translation>方案中已确定的图像采用其标签。不改动任何人自己的标签；可撤销。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Settle the disputed images one by one.</source>
        <translation>逐一确定有争议的图像。</translation>
    </message>
    <message>
        <source>Weighing the labels</source>
        <translation>正在对标签加权</translation>
    </message>
    <message numerus="yes">
        <source>%1 settles %2 of %Ln image(s).</source>
        <translation>
            <numerusform>%1：%Ln 张图像中可确定 %2 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 to %2 with 95 % confidence</source>
        <translation>%1 至 %2，置信水平 95%</translation>
    </message>
    <message>
        <source>Choose a method.</source>
        <translation>请选择方法。</translation>
    </message>
    <message>
        <source>Saving the proposal</source>
        <translation>正在保存方案</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln image(s)</source>
        <translation>
            <numerusform>%1：%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposal applied</source>
        <translation>方案已应用</translation>
    </message>
    <message>
        <source>Proposal taken back</source>
        <translation>方案已撤销</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give the chosen proposal another name (F2).</source>
        <translation>重命名所选方案（F2）。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Choose two with Ctrl and a click: shows the images that they would give different labels, or that only one of them settles.</source>
        <translation>按住 Ctrl 单击以选择两个方案：显示两者给出不同标签的图像，或仅其中一个方案能确定的图像。</translation>
    </message>
    <message>
        <source>New name of the proposal</source>
        <translation>方案的新名称</translation>
    </message>
    <message>
        <source>Comparing proposals</source>
        <translation>正在比较方案</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ</source>
        <translation>“%1”与“%2”不同</translation>
    </message>
    <message>
        <source>This person labeled no image that was settled.</source>
        <translation>此人没有标注过已确定的图像。</translation>
    </message>
</context>
<context>
    <name>taxon::ContentsCard</name>
    <message>
        <source>In this project</source>
        <translation>项目内容</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1 without a label</source>
        <translation>
            <numerusform>%Ln 张图像，其中 %1 张未标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; on %n of them people disagree without a majority</source>
        <translation>
            <numerusform>；%Ln 张存在分歧且未形成多数</numerusform>
        </translation>
    </message>
    <message>
        <source>No images yet. Import a folder to begin.</source>
        <translation>尚无图像。请先导入文件夹。</translation>
    </message>
    <message>
        <source>%1: %2 decisions</source>
        <translation>%1：%2 次判定</translation>
    </message>
    <message numerus="yes">
        <source>Percent agreement %1 % on %n image(s) that two or more people labeled</source>
        <translation>
            <numerusform>一致百分比 %1%，基于 %Ln 张由两人或更多人标注的图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Percent agreement: no image was labeled by two people yet</source>
        <translation>一致百分比：尚无由两人标注的图像</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1 without an agreed label</source>
        <translation>
            <numerusform>%Ln 张图像，其中 %1 张没有一致的标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::CurvePlot</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A plot is saved as .svg, .png, .pdf or .csv; “%1” is none of these.</source>
        <translation>图表可保存为 .svg、.png、.pdf 或 .csv；“%1”不属于其中任何一种。</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>无法将图表写入 %1。</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png);;Document (*.pdf);;Table (*.csv)</source>
        <translation>矢量图 (*.svg);;图片 (*.png);;文档 (*.pdf);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy values as text</source>
        <translation>将数值复制为文本</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>taxon::DataPage</name>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Sections of the Data page</source>
        <translation>“数据”页的各栏目</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Ctrl+PgDown, Ctrl+PgUp</source>
        <translation>Ctrl+PgDown、Ctrl+PgUp</translation>
    </message>
    <message>
        <source>Next and previous section</source>
        <translation>下一栏目与上一栏目</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Edit class %1</source>
        <translation>编辑类别“%1”</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Working apart</source>
        <translation>离线协作</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康检查</translation>
    </message>
</context>
<context>
    <name>taxon::DateRangeEdit</name>
    <message>
        <source>%1, from</source>
        <translation>%1，起始</translation>
    </message>
    <message>
        <source>%1, up to</source>
        <translation>%1，截止</translation>
    </message>
</context>
<context>
    <name>taxon::DeployPage</name>
    <message>
        <source>%1 · %2, %3 px</source>
        <translation>%1 · %2，%3 px</translation>
    </message>
    <message>
        <source>%1 · test %2 %</source>
        <translation>%1 · 测试集 %2%</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>No model to ship yet</source>
        <translation>尚无可部署的模型</translation>
    </message>
    <message>
        <source>When a training run has finished, this page writes its model into one file that other programs can load, and proves that the file answers as the network does.</source>
        <translation>训练运行完成后，可在此页将其模型写入单个文件，供其他程序加载，并验证该文件的输出与网络一致。</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>TorchScript (.pt)</source>
        <translation>TorchScript (.pt)</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>选择文件保存位置</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>训练运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>TorchScript (*.pt)</source>
        <translation>TorchScript (*.pt)</translation>
    </message>
    <message>
        <source>Choose where the exported file should go.</source>
        <translation>请选择导出文件的保存位置。</translation>
    </message>
    <message>
        <source>The model is in %1.</source>
        <translation>模型已保存至 %1。</translation>
    </message>
    <message>
        <source>The engine is at work: %1</source>
        <translation>训练引擎正在工作：%1</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Loads in Python and C++ with PyTorch; input is a normalised RGB image, output one score per class.</source>
        <translation>可在 Python 和 C++ 中通过 PyTorch 加载；输入为归一化的 RGB 图像，输出为每个类别一个得分。</translation>
    </message>
</context>
<context>
    <name>taxon::EngineClient</name>
    <message>
        <source>The training engine %1 could not be started; install it again or set TAXON_ENGINE.</source>
        <translation>无法启动训练引擎 %1；请重新安装或设置 TAXON_ENGINE。</translation>
    </message>
    <message>
        <source>The system stopped the training engine, most likely because memory ran out. What was finished is kept; resume the run after closing other programs, or start one with a smaller batch or image size.</source>
        <translation>训练引擎被系统终止，很可能是因为内存耗尽。已完成的部分会保留；请关闭其他程序后继续此训练运行，或以更小的批大小或图像尺寸新建训练运行。</translation>
    </message>
    <message>
        <source>The training engine ended unexpectedly. What was finished is kept; resume the run to go on.</source>
        <translation>训练引擎意外结束。已完成的部分会保留；可继续此训练运行。</translation>
    </message>
</context>
<context>
    <name>taxon::ExchangeCard</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>导出标签…</translation>
    </message>
    <message>
        <source>Labels from and for other programs</source>
        <translation>与其他程序交换标签</translation>
    </message>
    <message>
        <source>Choose a file or folder of labels, or drop one here</source>
        <translation>选择标签文件或文件夹，或拖放到此处</translation>
    </message>
    <message>
        <source>File or folder of labels</source>
        <translation>标签文件或文件夹</translation>
    </message>
    <message>
        <source>Whose labels they are</source>
        <translation>标签归属</translation>
    </message>
    <message>
        <source>For labels whose file names nobody.</source>
        <translation>用于文件中未注明标注者的标签。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Unnamed labels are</source>
        <translation>未署名的标签作为</translation>
    </message>
    <message>
        <source>Format of the export</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Whose labels to export</source>
        <translation>导出谁的标签</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Decisions of %1</source>
        <translation>%1 的判定</translation>
    </message>
    <message>
        <source>Of everyone, where the format can hold them</source>
        <translation>所有人的标签（如格式支持）</translation>
    </message>
    <message>
        <source>One an image: correction, majority, given</source>
        <translation>每张图像一个：依次取更正、多数、原有标签</translation>
    </message>
    <message>
        <source>Of %1 alone</source>
        <translation>仅 %1 的标签</translation>
    </message>
    <message>
        <source>File of labels</source>
        <translation>标签文件</translation>
    </message>
    <message>
        <source>Labels (*.csv *.tsv *.txt *.json *.xml *.bin);;All files (*)</source>
        <translation>标签 (*.csv *.tsv *.txt *.json *.xml *.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Working; the bar at the bottom shows how far it is.</source>
        <translation>正在处理；进度见底部的进度条。</translation>
    </message>
    <message>
        <source>CSV, labelme, X-AnyLabeling, Label Studio, CVAT, VOC, YOLO, COCO, CreateML, FiftyOne, CIFAR, ImageNet, folders. Nothing changes before you apply.</source>
        <translation>CSV、labelme、X-AnyLabeling、Label Studio、CVAT、VOC、YOLO、COCO、CreateML、FiftyOne、CIFAR、ImageNet、文件夹。应用前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Importing labels</source>
        <translation>正在导入标签</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) written.</source>
        <translation>
            <numerusform>已写入 %Ln 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the labels: that of the images, for files beside them</source>
        <translation>标签文件夹：若要让文件与图像并列存放，请选择图像所在文件夹</translation>
    </message>
    <message>
        <source>New folder for the labels</source>
        <translation>新的标签文件夹</translation>
    </message>
    <message>
        <source>File for the labels</source>
        <translation>标签保存文件</translation>
    </message>
    <message>
        <source>Exporting labels</source>
        <translation>正在导出标签</translation>
    </message>
    <message>
        <source>%1 labels of %2 images are in %3.</source>
        <translation>%2 张图像的 %1 个标签已保存至 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, the first because: %1.</source>
        <translation>
            <numerusform>已略去 %Ln 张图像，第一张的原因：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels exported.</source>
        <translation>标签已导出。</translation>
    </message>
    <message>
        <source>Create classes for new names</source>
        <translation>为新名称创建类别</translation>
    </message>
    <message>
        <source>Overwrite labels that differ (the old ones stay in the history)</source>
        <translation>覆盖不同的标签（旧标签保留在历史记录中）</translation>
    </message>
    <message>
        <source>Given labels, no annotator</source>
        <translation>原有标签，无标注者</translation>
    </message>
</context>
<context>
    <name>taxon::ExchangePreview</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Has the label</source>
        <translation>已有标签</translation>
    </message>
    <message>
        <source>File says</source>
        <translation>文件中的标签</translation>
    </message>
    <message>
        <source>Image in the file</source>
        <translation>文件中的图像</translation>
    </message>
    <message>
        <source>Could be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>%1: %2 labels read, %3 of them for images of the project, %4 known already.</source>
        <translation>%1：读取 %2 个标签，其中 %3 个属于项目中的图像，%4 个已在项目中。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) written.</source>
        <translation>
            <numerusform>已写入 %Ln 个标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would be written.</source>
        <translation>
            <numerusform>将写入 %Ln 个标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would come into the project, with their labels.</source>
        <translation>
            <numerusform>将有 %Ln 张图像连同其标签加入项目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a class in the file.</source>
        <translation>
            <numerusform>%Ln 张图像在文件中没有类别。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) of a model passed over.</source>
        <translation>
            <numerusform>已忽略 %Ln 个模型预测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) that are no class here:</source>
        <translation>
            <numerusform>%Ln 个名称在此项目中不是类别：</numerusform>
        </translation>
    </message>
    <message>
        <source>given label</source>
        <translation>原有标签</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) that differ from the one that stands:</source>
        <translation>
            <numerusform>%Ln 个标签与现有标签不同：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that are not in the project:</source>
        <translation>
            <numerusform>%Ln 张图像不在项目中：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that could be several of the project&apos;s:</source>
        <translation>
            <numerusform>%Ln 张图像可能对应项目中的多张图像：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with more than one class, left for you to decide:</source>
        <translation>
            <numerusform>%Ln 张图像有多个类别，留待您判定：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ExportCard</name>
    <message>
        <source>Loading it in Python</source>
        <translation>在 Python 中加载</translation>
    </message>
    <message>
        <source>Loading it in C++</source>
        <translation>在 C++ 中加载</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The file holds the network with its weights, and inside it taxon.json: the classes in order, the exact preprocessing, and the hashes of the data and the weights.</source>
        <translation>该文件包含网络及其权重，并内含 taxon.json：按顺序排列的类别、精确的预处理方式，以及数据和权重的哈希值。</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %1. Reloaded and compared with the trained network on %Ln image(s): largest difference of a logit %2.</source>
        <translation>
            <numerusform>✓ %1。已重新加载，并在 %Ln 张图像上与训练所得网络比对：logit 最大差异为 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::FacetList</name>
    <message>
        <source>Search %1</source>
        <translation>搜索%1</translation>
    </message>
</context>
<context>
    <name>taxon::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n image(s)</source>
        <translation>
            <numerusform>%1，%Ln 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::FileChecker</name>
    <message>
        <source>Looking for the images&apos; files</source>
        <translation>正在查找图像文件</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are not where they were, or hold other content. Their labels are kept; Data › Files helps to find them.</source>
        <translation>
            <numerusform>%Ln 张图像不在原位置，或内容已改变。其标签已保留；可用“数据 › 文件”查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>All images are in their places again.</source>
        <translation>所有图像均已回到原位置。</translation>
    </message>
    <message>
        <source>The folder of the images does not answer. What is shown already stays; the rest comes when it answers again.</source>
        <translation>图像文件夹没有响应。已显示的内容会保留；其余内容待其恢复响应后显示。</translation>
    </message>
</context>
<context>
    <name>taxon::FilesCard</name>
    <message>
        <source>Image files</source>
        <translation>图像文件</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Look for them in a folder…</source>
        <translation>在文件夹中查找…</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原位置</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>现位置</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Looks for every image&apos;s file; content is read only where size or time have changed.</source>
        <translation>查找每张图像的文件；仅当大小或时间改变时才读取内容。</translation>
    </message>
    <message>
        <source>Files are compared by their content, so that renamed ones are found as well.</source>
        <translation>按内容比较文件，因此也能找到已重命名的文件。</translation>
    </message>
    <message>
        <source>Images whose files are missing or changed</source>
        <translation>文件缺失或已更改的图像</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>找到的文件</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The files have not been looked at yet.</source>
        <translation>尚未检查文件。</translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s) are in their places.</source>
        <translation>
            <numerusform>%Ln 张图像均在原位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 images %2 are missing, and in the place of %3 is other content.</source>
        <translation>%1 张图像中有 %2 张缺失，另有 %3 张的位置上是其他内容。</translation>
    </message>
    <message>
        <source>The folder of the images does not answer. The check goes on when it does.</source>
        <translation>图像文件夹没有响应。恢复响应后将继续检查。</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Nothing is lost: these images stay in the project with their labels, and are shown again as soon as their files are back.</source>
        <translation>没有任何丢失：这些图像及其标签仍保留在项目中，文件恢复后会立即重新显示。</translation>
    </message>
    <message>
        <source>Checked at %1.</source>
        <translation>检查时间：%1。</translation>
    </message>
    <message>
        <source>Folder in which the images may be now</source>
        <translation>图像现在可能所在的文件夹</translation>
    </message>
    <message>
        <source>Looking for missing images</source>
        <translation>正在查找缺失的图像</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>None of them is in %1.</source>
        <translation>%1 中没有这些图像。</translation>
    </message>
    <message>
        <source>In %1: %2 moved, %3 renamed; %4 are still missing. Nothing is changed before you apply.</source>
        <translation>在 %1 中：%2 张已移动，%3 张已重命名；仍缺失 %4 张。应用前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Giving images their files</source>
        <translation>正在为图像关联文件</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have their files again.</source>
        <translation>
            <numerusform>%Ln 张图像已重新关联文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no images yet.</source>
        <translation>尚无图像。</translation>
    </message>
</context>
<context>
    <name>taxon::Filmstrip</name>
    <message>
        <source>Images before and after</source>
        <translation>前后图像</translation>
    </message>
</context>
<context>
    <name>taxon::FilterBar</name>
    <message>
        <source>%1. Click to take this condition away.</source>
        <translation>%1。单击可移除此条件。</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All conditions with the number of images beside them (Ctrl+Shift+F)</source>
        <translation>全部条件及对应的图像数（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Find  (Ctrl+F)</source>
        <translation>查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>In names of files, folders and groups, and in comments</source>
        <translation>在文件名、文件夹名、分组名和备注中查找</translation>
    </message>
    <message>
        <source>Find images by text</source>
        <translation>按文本查找图像</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
</context>
<context>
    <name>taxon::FilterPanel</name>
    <message>
        <source>Turn the order round</source>
        <translation>反转顺序</translation>
    </message>
    <message>
        <source>My state</source>
        <translation>我的状态</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Only images that are</source>
        <translation>仅显示以下图像</translation>
    </message>
    <message>
        <source>Labeled by</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Model&apos;s confidence</source>
        <translation>模型的置信度</translation>
    </message>
    <message>
        <source>My confidence</source>
        <translation>我的置信度</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>File&apos;s date</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Date of my decision</source>
        <translation>我的判定日期</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Whose labels</source>
        <translation>谁的标签</translation>
    </message>
    <message>
        <source>Group: its exact key</source>
        <translation>分组：精确键值</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>(top folder)</source>
        <translation>（顶层文件夹）</translation>
    </message>
</context>
<context>
    <name>taxon::FolderWatch</name>
    <message>
        <source>Reading a watched folder</source>
        <translation>正在读取监视的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n new image(s) from %1.</source>
        <translation>
            <numerusform>来自 %1 的 %Ln 张新图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped. &quot;Look now&quot; goes on with it.</source>
        <translation>已被停止。“立即检查”可继续。</translation>
    </message>
</context>
<context>
    <name>taxon::GalleryView</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>taxon::GridPane</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>The selected images side by side, two to nine (Ctrl+Enter)</source>
        <translation>并排显示所选图像，二至九张（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel, Ctrl++ and Ctrl+-)</source>
        <translation>缩略图大小（Ctrl 加滚轮，Ctrl++ 和 Ctrl+-）</translation>
    </message>
    <message>
        <source>Nothing is selected. Drag over images, or use Shift, Ctrl and the arrow keys.</source>
        <translation>未选择任何图像。可拖动框选图像，或使用 Shift、Ctrl 和方向键。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected. A class key labels them all as one step.</source>
        <translation>
            <numerusform>已选择 %Ln 张。按类别键可一步标注全部所选图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 selected. A class key labels it.</source>
        <translation>已选 1 张。按类别键即可标注。</translation>
    </message>
</context>
<context>
    <name>taxon::GridQuestion</name>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>全部保持不变（Esc）</translation>
    </message>
</context>
<context>
    <name>taxon::GroupsCard</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>A folder above the image</source>
        <translation>图像的上级文件夹</translation>
    </message>
    <message>
        <source>The file&apos;s name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>What names the group</source>
        <translation>组名的来源</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>组名来源</translation>
    </message>
    <message>
        <source>Images of one patient, plant or lot resemble each other. As a group they are never divided between training and test, so that a network cannot pass by having seen the same patient before.</source>
        <translation>同一患者、植株或批次的图像彼此相似。归为一组后，它们不会被分到训练集和测试集两边，网络也就无法因见过同一患者而蒙混过关。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a usual one…</source>
        <translation>选择常用模式…</translation>
    </message>
    <message>
        <source>What stands before the first _</source>
        <translation>第一个 _ 之前的部分</translation>
    </message>
    <message>
        <source>What stands before the first -</source>
        <translation>第一个 - 之前的部分</translation>
    </message>
    <message>
        <source>What stands before the last _</source>
        <translation>最后一个 _ 之前的部分</translation>
    </message>
    <message>
        <source>The first number</source>
        <translation>第一个数字</translation>
    </message>
    <message>
        <source>Letters with the number after them</source>
        <translation>字母及其后的数字</translation>
    </message>
    <message>
        <source>The first four characters</source>
        <translation>前四个字符</translation>
    </message>
    <message>
        <source>Usual patterns</source>
        <translation>常用模式</translation>
    </message>
    <message>
        <source>Pattern of the file&apos;s name</source>
        <translation>文件名模式</translation>
    </message>
    <message>
        <source>A regular expression. What its one pair of round brackets finds in the file&apos;s name is the group.</source>
        <translation>正则表达式。其中唯一一对圆括号在文件名中匹配到的内容即为组名。</translation>
    </message>
    <message>
        <source>Usual ones</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Table of groups</source>
        <translation>分组表格</translation>
    </message>
    <message>
        <source>A file with a column image and a column of groups</source>
        <translation>包含 image 列和组列的文件</translation>
    </message>
    <message>
        <source>Column of groups</source>
        <translation>组所在的列</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Takes the group from every image; labels stay.</source>
        <translation>移除所有图像的分组；标签保留。</translation>
    </message>
    <message>
        <source>Groups and their images</source>
        <translation>组及其图像</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Counting groups</source>
        <translation>正在统计组</translation>
    </message>
    <message>
        <source>No groups yet: only images of the same content are kept together.</source>
        <translation>尚无分组：只有内容相同的图像会保持在一起。</translation>
    </message>
    <message>
        <source>Images that come later get theirs in the same way.</source>
        <translation>以后添加的图像按同样方式分组。</translation>
    </message>
    <message>
        <source>The folder that holds the image</source>
        <translation>图像所在的文件夹</translation>
    </message>
    <message>
        <source>%1 folders up</source>
        <translation>上 %1 级文件夹</translation>
    </message>
    <message>
        <source>%1, such as &quot;%2&quot;</source>
        <translation>%1，例如“%2”</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the table</source>
        <translation>正在查看表格</translation>
    </message>
    <message>
        <source>Trying groups</source>
        <translation>正在试分组</translation>
    </message>
    <message>
        <source>All images in one group cannot be split.</source>
        <translation>所有图像都在同一组时无法划分。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in the table are no image, or more than one: %1.</source>
        <translation>
            <numerusform>表格中有 %Ln 个名称没有对应图像，或对应多张图像：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Grouping images</source>
        <translation>正在对图像分组</translation>
    </message>
    <message>
        <source>Taking groups away</source>
        <translation>正在移除分组</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are kept together by the next split.</source>
        <translation>
            <numerusform>下次划分时，%Ln 个组将各自保持在一起。</numerusform>
        </translation>
    </message>
    <message>
        <source>No image belongs to a group now.</source>
        <translation>现在没有图像属于任何组。</translation>
    </message>
    <message>
        <source>The folders name the classes here, so they are no groups. Choose what names the patient, plant or lot, if something does.</source>
        <translation>此处的文件夹对应类别，因此不能作为分组。如有患者、植株或批次的标识，请选择其来源。</translation>
    </message>
    <message>
        <source>These groups are the classes: kept whole, each class would lie in one part of the split, and nothing could be tested. Choose what names the patient, plant or lot.</source>
        <translation>这些分组就是类别：若整组保留，每个类别只会落入划分的一个子集，便无法测试。请选择患者、植株或批次标识的来源。</translation>
    </message>
    <message>
        <source>Groups that are the classes cannot be split.</source>
        <translation>与类别相同的分组无法划分。</translation>
    </message>
    <message>
        <source>Now: groups: %1, with together %2 images; alone: %3.</source>
        <translation>当前：%1 个组，共 %2 张图像；单独的图像：%3 张。</translation>
    </message>
    <message>
        <source>Groups: %1, with together %2 images; alone: %3.</source>
        <translation>%1 个组，共 %2 张图像；单独的图像：%3 张。</translation>
    </message>
</context>
<context>
    <name>taxon::GuidePanel</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>What belongs to a class: its description and examples (Ctrl+H)</source>
        <translation>类别包含的内容：说明和示例（Ctrl+H）</translation>
    </message>
    <message>
        <source>Examples of the class</source>
        <translation>该类别的示例</translation>
    </message>
    <message>
        <source>Make this image an example, or no longer (Ctrl+E)</source>
        <translation>将此图像设为示例，或取消（Ctrl+E）</translation>
    </message>
    <message>
        <source>Edit, merge or split the class…</source>
        <translation>编辑、合并或拆分类别…</translation>
    </message>
    <message>
        <source>Point at a class, or label an image, to see what belongs there.</source>
        <translation>指向某个类别或标注一张图像，即可查看该类别包含的内容。</translation>
    </message>
    <message>
        <source>No description yet.</source>
        <translation>尚无说明。</translation>
    </message>
    <message>
        <source>Example of %1</source>
        <translation>“%1”的示例</translation>
    </message>
    <message>
        <source>The image in front becomes an example of %1; pressed again, it is none any more</source>
        <translation>将当前图像设为“%1”的示例；再按一次则取消</translation>
    </message>
    <message>
        <source>This image is no example of %1 any more.</source>
        <translation>此图像不再是“%1”的示例。</translation>
    </message>
    <message>
        <source>This image is an example of %1 now.</source>
        <translation>此图像现在是“%1”的示例。</translation>
    </message>
    <message>
        <source>Label the image first: it becomes an example of its class.</source>
        <translation>请先标注图像：它将成为所属类别的示例。</translation>
    </message>
</context>
<context>
    <name>taxon::HealthCard</name>
    <message>
        <source>Look through them</source>
        <translation>逐张查看</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Look for the files</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>Compare the groups</source>
        <translation>比较各组</translation>
    </message>
    <message>
        <source>Make a new split</source>
        <translation>重新划分</translation>
    </message>
    <message>
        <source>Health of the data</source>
        <translation>数据健康检查</translation>
    </message>
    <message>
        <source>Every image is read once. It can be stopped at any time and goes on where it was.</source>
        <translation>每张图像读取一次。可随时停止，之后从中断处继续。</translation>
    </message>
    <message>
        <source>Findings, the worst first</source>
        <translation>发现的问题，最严重的在前</translation>
    </message>
    <message>
        <source>Images of the finding</source>
        <translation>问题涉及的图像</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>The data is being checked.</source>
        <translation>正在检查数据。</translation>
    </message>
    <message>
        <source>There are no images yet.</source>
        <translation>尚无图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) to solve before you trust a result.</source>
        <translation>
            <numerusform>有 %Ln 个问题须先解决，结果才可信。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problems, and %n warning(s).</source>
        <translation>
            <numerusform>没有问题，有 %Ln 条警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems and no warnings.</source>
        <translation>没有问题，也没有警告。</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Looking at images</source>
        <translation>正在查看图像</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read just now.</source>
        <translation>
            <numerusform>刚才有 %Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been measured: their colours, sharpness and likeness are unknown.</source>
        <translation>
            <numerusform>%Ln 张图像尚未测量：其颜色、清晰度和相似度未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measure %n image(s)</source>
        <translation>
            <numerusform>测量 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings: %1</source>
        <translation>未发现问题：%1</translation>
    </message>
    <message>
        <source>Stopped. What was measured is kept; the next time it goes on from there.</source>
        <translation>已停止。已测量的内容会保留，下次从此处继续。</translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n warning(s).</source>
        <translation>
            <numerusform>另有 %Ln 条警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked for, without labels, a split, measured images, or with fewer than 20 images: %1</source>
        <translation>未检查（缺少标签、划分或已测量的图像，或图像少于 20 张）：%1</translation>
    </message>
</context>
<context>
    <name>taxon::HealthModel</name>
    <message numerus="yes">
        <source>%1 · %Ln image(s)</source>
        <translation>
            <numerusform>%1 · %Ln 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::HeatMapView</name>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy values as text</source>
        <translation>将数值复制为文本</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>A heat map is saved as .svg, .png or .csv; “%1” is none of these.</source>
        <translation>热图可保存为 .svg、.png 或 .csv；“%1”不属于其中任何一种。</translation>
    </message>
    <message>
        <source>The heat map could not be written to %1.</source>
        <translation>无法将热图写入 %1。</translation>
    </message>
    <message>
        <source>Save the heat map</source>
        <translation>保存热图</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png);;Table (*.csv)</source>
        <translation>矢量图 (*.svg);;图片 (*.png);;表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>taxon::HistogramPlot</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>taxon::HistogramView</name>
    <message>
        <source>Brightness before and after</source>
        <translation>增强前后的亮度</translation>
    </message>
    <message>
        <source>Brightness of the picture (area) and of its variants together (line), from dark to bright</source>
        <translation>图片的亮度（面积）及其全部变体的亮度（线），从暗到亮</translation>
    </message>
    <message>
        <source>Brightness (share of pixels)</source>
        <translation>亮度（像素占比）</translation>
    </message>
    <message>
        <source>before</source>
        <translation>增强前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>增强后</translation>
    </message>
</context>
<context>
    <name>taxon::ImagePane</name>
    <message>
        <source>Still waiting for %1
The disk or network does not answer. You can skip this image or go to another one; it can be labeled once it is there.</source>
        <translation>仍在等待 %1
磁盘或网络没有响应。可以跳过此图像或转到其他图像；待其读取完成后即可标注。</translation>
    </message>
</context>
<context>
    <name>taxon::ImageSequence</name>
    <message>
        <source>Image %1, %2</source>
        <translation>图像 %1，%2</translation>
    </message>
    <message>
        <source>not labeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>unsure, %1 %</source>
        <translation>不确定，%1%</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>comment: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>taxon::ImageView</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>taxon::ImportCard</name>
    <message>
        <source>Copy the images into the project folder</source>
        <translation>将图像复制到项目文件夹</translation>
    </message>
    <message>
        <source>New classes found in the folder names (untick what is not one):</source>
        <translation>在文件夹名称中发现的新类别（取消勾选不是类别的项）：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one on the window</source>
        <translation>选择文件夹，或将文件夹拖放到窗口中</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>要导入的文件夹</translation>
    </message>
    <message>
        <source>New classes</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Given labels came with the images and belong to nobody; decisions are one person&apos;s.</source>
        <translation>原有标签随图像一同导入，不属于任何人；判定属于某位标注者。</translation>
    </message>
    <message>
        <source>Otherwise they stay where they are and are found again by their content when they move.</source>
        <translation>否则图像保留在原位置；移动后可根据内容重新找到。</translation>
    </message>
    <message>
        <source>From the folder names, as given labels</source>
        <translation>取自文件夹名称，作为原有标签</translation>
    </message>
    <message>
        <source>From the folder names, as decisions of %1</source>
        <translation>取自文件夹名称，作为 %1 的判定</translation>
    </message>
    <message>
        <source>From the folder names, as my decisions (choose who you are first)</source>
        <translation>取自文件夹名称，作为本人的判定（请先选择标注者）</translation>
    </message>
    <message>
        <source>None: the images come in unlabeled</source>
        <translation>无：图像导入后为未标注</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>Looking for classes</source>
        <translation>正在查找类别</translation>
    </message>
    <message>
        <source>Importing; the bar at the bottom shows how far it is.</source>
        <translation>正在导入；进度显示在底部的进度条中。</translation>
    </message>
    <message>
        <source>JPEG, PNG, BMP, TIFF, WebP and DICOM, in the folder and below it.</source>
        <translation>JPEG、PNG、BMP、TIFF、WebP 和 DICOM，包括子文件夹。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>该文件夹不存在。</translation>
    </message>
    <message>
        <source>Choose who you are at the top of the window first.</source>
        <translation>请先在窗口顶部选择标注者。</translation>
    </message>
    <message>
        <source>Importing images</source>
        <translation>正在导入图像</translation>
    </message>
    <message>
        <source>Import stopped. What was read is kept; importing again goes on from there.</source>
        <translation>导入已停止。已读取的内容会保留；再次导入将从中断处继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read; the Data page lists them.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取；已列在“数据”页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::ImportReportView</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Could not be read because</source>
        <translation>无法读取的原因</translation>
    </message>
    <message>
        <source>Add these classes and label</source>
        <translation>添加这些类别并标注</translation>
    </message>
    <message>
        <source>Has the label</source>
        <translation>已有标签</translation>
    </message>
    <message>
        <source>Folder says</source>
        <translation>文件夹名称对应标签</translation>
    </message>
    <message>
        <source>%1 found: %2 added, %3 already known, %4 unreadable; %5 labels written.</source>
        <translation>找到 %1 个：添加 %2 个，已存在 %3 个，无法读取 %4 个；写入 %5 个标签。</translation>
    </message>
    <message>
        <source>Folder names that are no class: %1. Their images came in unlabeled.</source>
        <translation>不是类别的文件夹名称：%1。其中的图像导入后为未标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%Ln 个文件无法读取：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) not taken over, because the image has another one already:</source>
        <translation>
            <numerusform>%Ln 个标签未采用，因为图像已有其他标签：</numerusform>
        </translation>
    </message>
    <message>
        <source>The new images have no group: %1</source>
        <translation>新图像没有分组：%1</translation>
    </message>
</context>
<context>
    <name>taxon::InspectPage</name>
    <message>
        <source>Run</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Training has seen these: their accuracy says little about new images.</source>
        <translation>模型训练时已见过这些图像：其准确率不足以反映对新图像的表现。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>尚无可检查的内容</translation>
    </message>
    <message>
        <source>When a training run has finished, this page shows which images it gets wrong and what they have in common.</source>
        <translation>训练运行完成后，此页显示哪些图像判断有误，以及它们的共同之处。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>The model has not been asked about these images yet. This takes about as long as a small part of an epoch.</source>
        <translation>模型尚未对这些图像作出预测。评估用时约为一个轮次的一小部分。</translation>
    </message>
    <message>
        <source>Figures of each class</source>
        <translation>各类别指标</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>全部错误</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>move in the matrix or the gallery</source>
        <translation>在矩阵或图库中移动</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>in the matrix: show the cell&apos;s images; in the gallery: correct the label</source>
        <translation>在矩阵中：显示单元格内的图像；在图库中：更正标签</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>in the matrix: copy it as text</source>
        <translation>在矩阵中：复制为文本</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1 · %2, %3 px</source>
        <translation>%1 · %2，%3 px</translation>
    </message>
    <message>
        <source>Reading predictions</source>
        <translation>正在读取预测</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) changed since this run&apos;s images were split.</source>
        <translation>
            <numerusform>自此运行的图像划分以来，%Ln 个标签有变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new split and train again</source>
        <translation>重新划分并再次训练</translation>
    </message>
    <message>
        <source>Accuracy %1 %</source>
        <translation>准确率 %1%</translation>
    </message>
    <message>
        <source>Right answers of all answers: %1 of %2.</source>
        <translation>%2 个预测中有 %1 个正确。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 % with 95 % confidence, from %Ln image(s)</source>
        <translation>
            <numerusform>%1% 至 %2%（95% 置信度，基于 %Ln 张图像）</numerusform>
        </translation>
    </message>
    <message>
        <source> · macro-F1 %1</source>
        <translation> · 宏平均 F1 %1</translation>
    </message>
    <message>
        <source> · training has seen these images, new ones will fare worse</source>
        <translation> · 这些图像参与过训练，新图像的结果会更差</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval: where the accuracy on many more such images would lie. Macro-F1 is the mean F1 of the classes, so that rare ones count as much as frequent ones.</source>
        <translation>Wilson 区间：在大量同类图像上，准确率可能所处的范围。宏平均 F1 为各类别 F1 的平均值，使少见类别与常见类别同等重要。</translation>
    </message>
    <message>
        <source>No errors on these images</source>
        <translation>这些图像无错误</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln error(s), the most confident first</source>
        <translation>
            <numerusform>全部 %Ln 个错误，按置信度从高到低排列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of “%1” recognised</source>
        <translation>
            <numerusform>“%1”中识别正确的 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of “%1” taken for “%2”</source>
        <translation>
            <numerusform>“%1”中误判为“%2”的 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Human ceiling %1 %: so often a person&apos;s label is what most of the others say. A model that learns from these people can hardly be asked for more.</source>
        <translation>人工上限 %1%：标注者的标签与其他人中多数一致的比例。以这些标注者的标签训练的模型很难超过此水平。</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>Measured when the images were split, on all images that several people labeled:</source>
        <translation>在划分图像时测得，基于由多人标注的全部图像：</translation>
    </message>
    <message>
        <source>View of the results</source>
        <translation>结果视图</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>taxon::JobEntry</name>
    <message>
        <source>Stop “%1”</source>
        <translation>停止“%1”</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1：正在停止…</translation>
    </message>
</context>
<context>
    <name>taxon::KeyEditor</name>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to the next button</source>
        <translation>转到下一个按钮</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Guide to this page</source>
        <translation>本页指南</translation>
    </message>
    <message>
        <source>a key of the window</source>
        <translation>窗口快捷键</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Keys of the Label page</source>
        <translation>“标注”页的快捷键</translation>
    </message>
    <message>
        <source>Choose a row and press Enter, then the new key. Delete gives the row its usual key again.</source>
        <translation>选择一行并按 Enter，然后按新的按键。按 Delete 可恢复该行的默认按键。</translation>
    </message>
    <message>
        <source>Find a class or command</source>
        <translation>查找类别或命令</translation>
    </message>
    <message>
        <source>Classes and commands with their keys</source>
        <translation>类别和命令及其按键</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>All classes and commands get the keys that the program chooses</source>
        <translation>所有类别和命令都使用程序选定的按键</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>All keys are the usual ones again.</source>
        <translation>所有按键已恢复默认。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>按键已恢复原状。</translation>
    </message>
    <message>
        <source>Press the new key of “%1”, or %2 and then a second key. Esc leaves it as it is.</source>
        <translation>请按“%1”的新按键，或先按 %2 再按第二个键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Press the new key of “%1”. Esc leaves it as it is.</source>
        <translation>请按“%1”的新按键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>The key is as it was.</source>
        <translation>按键保持不变。</translation>
    </message>
    <message>
        <source>%1 and then? Press the second key.</source>
        <translation>%1，然后呢？请按第二个键。</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1”的按键现在是 %2。</translation>
    </message>
    <message>
        <source>%1 Press another one.</source>
        <translation>%1请按其他键。</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>互换两者</translation>
    </message>
    <message>
        <source>“%1” and “%2” have swapped their keys.</source>
        <translation>“%1”与“%2”已互换按键。</translation>
    </message>
    <message>
        <source>“%1” has its usual key again.</source>
        <translation>“%1”已恢复默认按键。</translation>
    </message>
</context>
<context>
    <name>taxon::KeyTableModel</name>
    <message>
        <source>This key cannot be used.</source>
        <translation>此按键不可用。</translation>
    </message>
    <message>
        <source>%1 cannot be the key of a class: choose a key that writes a character, or F2 to F12.</source>
        <translation>%1 不能用作类别的按键：请选择可输入字符的键，或 F2 至 F12。</translation>
    </message>
    <message>
        <source>%1 is the key of %2 already.</source>
        <translation>%1 已被 %2 占用。</translation>
    </message>
    <message>
        <source>Labels the image with the class</source>
        <translation>将图像标注为该类别</translation>
    </message>
    <message>
        <source>Class or command</source>
        <translation>类别或命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>taxon::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation>按任意键关闭。</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>更改快捷键…</translation>
    </message>
</context>
<context>
    <name>taxon::LabelActions</name>
    <message>
        <source>How sure: the next label is given with it</source>
        <translation>把握程度：用于下一个标签</translation>
    </message>
    <message>
        <source>Unsure, %1 %</source>
        <translation>不确定，%1%</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>把握 %1%</translation>
    </message>
</context>
<context>
    <name>taxon::LabelHeader</name>
    <message>
        <source>Decided images</source>
        <translation>已判定图像</translation>
    </message>
    <message>
        <source>Back to the results  (Esc)</source>
        <translation>返回结果（Esc）</translation>
    </message>
    <message>
        <source>All %1 images are decided</source>
        <translation>%1 张图像已全部判定</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>已判定 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Reviewing %n image(s). A label given here corrects the image.</source>
        <translation>
            <numerusform>正在复核 %Ln 张图像。此处的标注将作为更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>blind</source>
        <translation>盲标</translation>
    </message>
    <message>
        <source>My times and pace, which only I see</source>
        <translation>我的用时和速度，仅自己可见</translation>
    </message>
    <message>
        <source>Others&apos; labels, predictions, and the names of files, folders and groups are hidden: Labeling rules on the Data page</source>
        <translation>他人的标签、预测以及文件、文件夹和组的名称均已隐藏：见“数据”页的标注规则</translation>
    </message>
    <message>
        <source>Image %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
</context>
<context>
    <name>taxon::LabelPage</name>
    <message>
        <source>Import images</source>
        <translation>导入图像</translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation>尚无可标注的内容</translation>
    </message>
    <message>
        <source>Labeling needs images and at least one class. Import a folder of images on the Data page; its classes are made there, too.</source>
        <translation>标注需要图像和至少一个类别。请在“数据”页导入图像文件夹，类别也在该页创建。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No image passes this filter.</source>
        <translation>没有符合此筛选条件的图像。</translation>
    </message>
    <message>
        <source>Labeled %1 now. A key corrects it for the next snapshot.</source>
        <translation>当前标注为“%1”。按键即可更正，用于下一快照。</translation>
    </message>
    <message>
        <source>You skipped this image.</source>
        <translation>已跳过此图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>滚轮、拖动</translation>
    </message>
    <message>
        <source>Zoom at the pointer, move the image</source>
        <translation>以指针为中心缩放，移动图像</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show unlabeled images</source>
        <translation>显示未标注图像</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show skipped images</source>
        <translation>显示已跳过图像</translation>
    </message>
    <message>
        <source>Show images labeled %1</source>
        <translation>显示标注为“%1”的图像</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reading the images …</source>
        <translation>正在读取图像…</translation>
    </message>
    <message>
        <source>this image</source>
        <translation>此图像</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>显示全部图像</translation>
    </message>
    <message>
        <source>No image passes this filter</source>
        <translation>没有符合此筛选条件的图像</translation>
    </message>
    <message>
        <source>Take a condition away above the image, or show all images again.</source>
        <translation>请在图像上方移除一个条件，或重新显示全部图像。</translation>
    </message>
    <message>
        <source>Show images: %1</source>
        <comment>a mark such as flagged</comment>
        <translation>显示图像：%1</translation>
    </message>
    <message>
        <source>Show saved filter %1</source>
        <translation>显示已保存的筛选 %1</translation>
    </message>
    <message>
        <source>saved filter</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Find images by text</source>
        <translation>按文本查找图像</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Filter images</source>
        <translation>筛选图像</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Label; the keys stand on the buttons, the number pad works too</source>
        <translation>标注；按键显示在按钮上，也可使用数字小键盘</translation>
    </message>
    <message>
        <source>In the grid: drag, Shift, Ctrl, Ctrl+A</source>
        <translation>在网格中：拖动、Shift、Ctrl、Ctrl+A</translation>
    </message>
    <message>
        <source>Select; a class key labels the whole selection as one step</source>
        <translation>选择；按类别键可一步标注全部所选图像</translation>
    </message>
    <message>
        <source>In the grid: Enter, Ctrl+Enter</source>
        <translation>在网格中：Enter、Ctrl+Enter</translation>
    </message>
    <message>
        <source>Open one image; compare two to nine side by side</source>
        <translation>打开一张图像；并排比较二至九张图像</translation>
    </message>
    <message>
        <source>Leave a search, a comment or unsure; back to the grid; leave a review</source>
        <translation>退出搜索、备注或不确定输入；返回网格；退出复核</translation>
    </message>
    <message>
        <source>Right button, drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>Window: across for its width, up and down for its level</source>
        <translation>调窗：左右拖动调整窗宽，上下拖动调整窗位</translation>
    </message>
    <message>
        <source>Change the keys of the Label page…</source>
        <translation>更改“标注”页的快捷键…</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>My times</source>
        <translation>我的用时</translation>
    </message>
    <message>
        <source>only for you</source>
        <translation>仅自己可见</translation>
    </message>
    <message>
        <source>%1 and then? Press the second key of a class; Esc leaves.</source>
        <translation>%1，然后呢？请按类别的第二个键；按 Esc 退出。</translation>
    </message>
    <message>
        <source>Unsure, %1 %: the next label is given so. %2 and %3 change it.</source>
        <translation>不确定，%1%：将用于下一个标签。按 %2 和 %3 更改。</translation>
    </message>
    <message>
        <source>You labeled it %1, unsure: %2 %.</source>
        <translation>已标注为“%1”，不确定：%2%。</translation>
    </message>
    <message>
        <source>You labeled it %1. Another key changes it.</source>
        <translation>已标注为“%1”。按其他键可更改。</translation>
    </message>
    <message>
        <source>Flagged.</source>
        <translation>已标记。</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>队列剩余 %1</translation>
    </message>
    <message>
        <source>A second opinion is asked for on this image.</source>
        <translation>此图像正在征求第二意见。</translation>
    </message>
    <message>
        <source>%1 asks for your second opinion on this image.</source>
        <translation>%1 就此图像征求您的第二意见。</translation>
    </message>
    <message>
        <source>A second opinion is asked for: “%1”</source>
        <translation>正在征求第二意见：“%1”</translation>
    </message>
    <message>
        <source>%1 asks for your second opinion: “%2”</source>
        <translation>%1 征求您的第二意见：“%2”</translation>
    </message>
    <message>
        <source>Show my queue</source>
        <translation>显示我的队列</translation>
    </message>
    <message>
        <source>You labeled it %1 before. Label it again, the same or otherwise.</source>
        <translation>之前已标注为“%1”。请再次标注，可与之前相同或不同。</translation>
    </message>
    <message>
        <source>%1 of %2 decided by %3 (%4 skipped) · saved</source>
        <translation>%3 已判定 %1 / %2（跳过 %4）· 已保存</translation>
    </message>
    <message>
        <source>%1 of %2 decided by %3 · saved</source>
        <translation>%3 已判定 %1 / %2 · 已保存</translation>
    </message>
    <message>
        <source>Not labeled by you yet. One key labels it.</source>
        <translation>您尚未标注。按一个键即可标注。</translation>
    </message>
</context>
<context>
    <name>taxon::LabelQueue</name>
    <message>
        <source>Reading the queue</source>
        <translation>正在读取队列</translation>
    </message>
</context>
<context>
    <name>taxon::LabelViews</name>
    <message numerus="yes">
        <source>Select two to nine images to compare them; %n are selected.</source>
        <translation>
            <numerusform>请选择二至九张图像进行比较；已选择 %Ln 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected images have another label, which changes.</source>
        <translation>
            <numerusform>所选图像中有 %Ln 张已有其他标签，将被更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not been on the screen yet and are left out.</source>
        <translation>
            <numerusform>%Ln 张尚未在屏幕上显示过，将不予标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get their first label.</source>
        <translation>
            <numerusform>%Ln 张将获得首个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Label %n  (Enter)</source>
        <translation>
            <numerusform>标注 %Ln 张（Enter）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n without a label</source>
        <translation>
            <numerusform>仅标注 %Ln 张无标签的图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n compared. A class key labels the framed image.</source>
        <translation>
            <numerusform>正在比较 %Ln 张。类别键标注带框的图像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::MainWindow</name>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Labeling progress</source>
        <translation>标注进度</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+%1</source>
        <translation>Ctrl+1 … Ctrl+%1</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>前往页面</translation>
    </message>
    <message>
        <source>The user guide is not installed with this program.</source>
        <translation>此程序未安装用户指南。</translation>
    </message>
    <message>
        <source>No program opened the guide. You find it at %1.</source>
        <translation>没有可打开指南的程序。指南位于 %1。</translation>
    </message>
</context>
<context>
    <name>taxon::MergeCard</name>
    <message>
        <source>Package…</source>
        <translation>标注包…</translation>
    </message>
    <message>
        <source>Project…</source>
        <translation>项目…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Package or project to merge</source>
        <translation>要合并的标注包或项目</translation>
    </message>
    <message>
        <source>Choose a package or a project, or drop one here</source>
        <translation>选择标注包或项目，或拖放到此处</translation>
    </message>
    <message>
        <source>Merge labels from another computer</source>
        <translation>合并其他计算机上的标签</translation>
    </message>
    <message>
        <source>Package that comes back</source>
        <translation>返回的标注包</translation>
    </message>
    <message>
        <source>Packages (*.%1)</source>
        <translation>标注包 (*.%1)</translation>
    </message>
    <message>
        <source>Project folder to merge (NAME.taxon)</source>
        <translation>要合并的项目文件夹（NAME.taxon）</translation>
    </message>
    <message>
        <source>Working; the bar at the bottom shows how far it is.</source>
        <translation>正在处理；进度见底部的进度条。</translation>
    </message>
    <message>
        <source>Images are matched by their content, people and classes by name. Nothing changes before you merge.</source>
        <translation>图像按内容匹配，标注者和类别按名称匹配。合并之前不作任何更改。</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>Reading what would be merged</source>
        <translation>正在读取要合并的内容</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n new label(s).</source>
        <translation>
            <numerusform>已合并：%Ln 个新标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::MergeHistoryCard</name>
    <message>
        <source>Merges</source>
        <translation>合并记录</translation>
    </message>
    <message>
        <source>Nothing was merged yet.</source>
        <translation>尚未合并过任何内容。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>New images</source>
        <translation>新图像</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take back the newest</source>
        <translation>撤销最近一次</translation>
    </message>
    <message>
        <source>Merges, the newest first</source>
        <translation>合并记录，最新的在前</translation>
    </message>
    <message>
        <source>All that came with it goes again. Labels made here stay; what was merged can be merged anew.</source>
        <translation>将移除该次合并带来的全部内容。在本项目中给出的标签保留；合并过的内容可再次合并。</translation>
    </message>
    <message>
        <source>Reading the merges</source>
        <translation>正在读取合并记录</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Taking back a merge</source>
        <translation>正在撤销合并</translation>
    </message>
    <message>
        <source>Took back the merge of %1.</source>
        <translation>已撤销对 %1 的合并。</translation>
    </message>
</context>
<context>
    <name>taxon::MergePreview</name>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>given label</source>
        <translation>原有标签</translation>
    </message>
    <message>
        <source>there: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>本项目：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new label(s)</source>
        <translation>
            <numerusform>%Ln 个新标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new flag(s) or comment(s)</source>
        <translation>
            <numerusform>%Ln 个新标记或备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) or remark(s) that were taken back there</source>
        <translation>
            <numerusform>%Ln 个对方已撤销的标签、标记或备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new image(s), which stay where they are</source>
        <translation>
            <numerusform>%Ln 张新图像，文件保留在原位置</numerusform>
        </translation>
    </message>
    <message>
        <source>New classes: %1</source>
        <translation>新类别：%1</translation>
    </message>
    <message>
        <source>New people: %1</source>
        <translation>新标注者：%1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>There</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Answers that cannot both stand</source>
        <translation>相互冲突的判定</translation>
    </message>
    <message>
        <source>%1 of %2 images and %3 of %4 labels are known here.</source>
        <translation>%2 张图像中的 %1 张、%4 个标签中的 %3 个已在此项目中。</translation>
    </message>
    <message>
        <source>Nothing new: all of it is in this project already.</source>
        <translation>没有新内容：全部内容已在此项目中。</translation>
    </message>
    <message>
        <source>Merging would bring:</source>
        <translation>合并将带来：</translation>
    </message>
    <message>
        <source>Merged:</source>
        <translation>已合并：</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of answers that cannot both stand; of each the newer one stands, and the other stays in the history:</source>
        <translation>
            <numerusform>%Ln 处相互冲突的判定；每处采用较新的判定，另一个保留在历史记录中：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) or remark(s) that were taken back, and brought back there</source>
        <translation>
            <numerusform>%Ln 个撤销后又由对方恢复的标签、标记或备注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>taxon::NewProjectCard</name>
    <message>
        <source>Create project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>steel-defects</source>
        <translation>steel-defects</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目所在文件夹</translation>
    </message>
    <message>
        <source>Classes, one a line</source>
        <translation>类别，每行一个</translation>
    </message>
    <message>
        <source>One a line, for example:
crazing
inclusion
patches</source>
        <translation>每行一个，例如：
龟裂
夹杂
斑块</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where the project folder is made</source>
        <translation>项目文件夹的创建位置</translation>
    </message>
    <message>
        <source>Classes (can be added and renamed later)</source>
        <translation>类别（之后可添加和重命名）</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>请输入项目名称。</translation>
    </message>
    <message>
        <source>A project name has no “/” and does not begin with a dot.</source>
        <translation>项目名称不能包含“/”，也不能以点号开头。</translation>
    </message>
    <message>
        <source>Choose where the project folder is made.</source>
        <translation>请选择项目文件夹的创建位置。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name or folder.</source>
        <translation>%1 已存在。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>有两个类别同名。</translation>
    </message>
    <message>
        <source>Will be made at %1</source>
        <translation>将创建于 %1</translation>
    </message>
</context>
<context>
    <name>taxon::NextStep</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Choose a folder of images at the left, or drop one on the window.</source>
        <translation>请在左侧选择图像文件夹，或将文件夹拖放到窗口中。</translation>
    </message>
    <message>
        <source>The images need classes: the names that they are sorted by.</source>
        <translation>图像需要类别，即分类所用的名称。</translation>
    </message>
    <message>
        <source>Name the classes</source>
        <translation>命名类别</translation>
    </message>
    <message>
        <source>Nothing is labeled yet. One key an image is enough.</source>
        <translation>尚未标注任何图像。每张图像只需按一个键。</translation>
    </message>
    <message>
        <source>Label images</source>
        <translation>标注图像</translation>
    </message>
    <message>
        <source>Label on, or divide what is labeled into images to learn from and images to be tested on.</source>
        <translation>继续标注，或将已标注的图像划分为用于学习的图像和用于测试的图像。</translation>
    </message>
    <message>
        <source>Split the data</source>
        <translation>划分数据</translation>
    </message>
    <message>
        <source>The data is split. A network can be trained on it.</source>
        <translation>数据已划分，可用于训练网络。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>taxon::NumberRangeEdit</name>
    <message>
        <source>%1, from</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, up to</source>
        <translation>%1，上限</translation>
    </message>
</context>
<context>
    <name>taxon::OpinionRequest</name>
    <message>
        <source>Ask</source>
        <translation>征求</translation>
    </message>
    <message>
        <source>Ask for a second opinion</source>
        <translation>征求第二意见</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>征求对象</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
    <message>
        <source>What to look at (the person sees this)</source>
        <translation>需要留意的内容（对方可见）</translation>
    </message>
    <message>
        <source>The image comes first in that person&apos;s queue on the Label page. Name no class if you want an unswayed answer.</source>
        <translation>该图像会排在对方“标注”页队列的最前面。若希望得到不受影响的判定，请勿提及类别。</translation>
    </message>
    <message>
        <source>Nobody else labels in this project</source>
        <translation>此项目中没有其他标注者</translation>
    </message>
</context>
<context>
    <name>taxon::PackageCard</name>
    <message>
        <source>A package for one person</source>
        <translation>单人标注包</translation>
    </message>
    <message>
        <source>For whom the package is</source>
        <translation>使用标注包的标注者</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>图像范围</translation>
    </message>
    <message>
        <source>With or without the image files</source>
        <translation>是否包含图像文件</translation>
    </message>
    <message>
        <source>Make a package…</source>
        <translation>创建标注包…</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>打开标注包…</translation>
    </message>
    <message>
        <source>For somebody who labels on another computer, also without a network. It holds the images, the classes with their descriptions and examples, the labeling rules and that person&apos;s own labels; nobody else&apos;s.</source>
        <translation>供他人在另一台计算机上标注，无需网络。包含图像、类别及其说明和示例、标注规则，以及该标注者自己的标签；不含其他人的标签。</translation>
    </message>
    <message>
        <source>Choose a person, or write a name</source>
        <translation>选择标注者，或输入姓名</translation>
    </message>
    <message>
        <source>The image files are in it</source>
        <translation>包含图像文件</translation>
    </message>
    <message>
        <source>Without files: the other computer has them</source>
        <translation>不含文件：另一台计算机上已有</translation>
    </message>
    <message>
        <source>One that you were given becomes a project beside it; one that comes back is merged. You can also drop it on this window.</source>
        <translation>收到的标注包会在其所在位置创建项目；返回的标注包会合并到此项目。也可将标注包拖放到此窗口。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reading who labels</source>
        <translation>正在读取标注者</translation>
    </message>
    <message>
        <source>The %1 that %2 is asked to label</source>
        <translation>分配给 %2 标注的 %1 张</translation>
    </message>
    <message>
        <source>All %1 (%2)</source>
        <translation>全部 %1 张（%2）</translation>
    </message>
    <message>
        <source>There are no images yet.</source>
        <translation>尚无图像。</translation>
    </message>
    <message>
        <source>Package for %1</source>
        <translation>%1 的标注包</translation>
    </message>
    <message>
        <source>Packages (*.%1)</source>
        <translation>标注包 (*.%1)</translation>
    </message>
    <message>
        <source>Making the package</source>
        <translation>正在创建标注包</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are in %1 (%2). Once they are labeled, merge the package that comes back.</source>
        <translation>
            <numerusform>%1（%2）中有 %Ln 张图像。标注完成后，请合并返回的标注包。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside them, %n example(s) of classes.</source>
        <translation>
            <numerusform>另附 %Ln 张类别示例图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) went without a file, since it is missing or was changed.</source>
        <translation>
            <numerusform>%Ln 张图像的文件缺失或已更改，未附带文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The package is made.</source>
        <translation>标注包已创建。</translation>
    </message>
    <message>
        <source>Choose a person first, or write a name.</source>
        <translation>请先选择标注者，或输入姓名。</translation>
    </message>
</context>
<context>
    <name>taxon::PictureLoader</name>
    <message>
        <source>There is not enough memory to show this image.</source>
        <translation>内存不足，无法显示此图像。</translation>
    </message>
    <message>
        <source>The file has other content than when it was imported.</source>
        <translation>文件内容与导入时不同。</translation>
    </message>
</context>
<context>
    <name>taxon::PipelineEditor</name>
    <message>
        <source>Geometric</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Noise and quality</source>
        <translation>噪声与质量</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove the transform</source>
        <translation>移除变换</translation>
    </message>
    <message>
        <source>Transforms of the pipeline</source>
        <translation>流水线中的变换</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>三次</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
    <message>
        <source>one colour</source>
        <translation>单一颜色</translation>
    </message>
    <message>
        <source>edge repeated</source>
        <translation>重复边缘</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>对侧</translation>
    </message>
    <message>
        <source>mirrored, edge once</source>
        <translation>镜像，边缘不重复</translation>
    </message>
    <message>
        <source>How pixels between pixels are found: nearest is hard and keeps exact values, linear is usual, cubic and Lanczos are sharper and slower, area is meant for making smaller.</source>
        <translation>像素之间的取值方式：最近邻边缘生硬但保留原值，线性最常用，三次和 Lanczos 更清晰但更慢，区域用于缩小。</translation>
    </message>
    <message>
        <source>What fills the room that a move or a turn leaves: one colour, the edge repeated, the picture mirrored, or what lies at its other side. Mirroring can show an object twice.</source>
        <translation>移动或旋转留下的空白如何填充：单一颜色、重复边缘、镜像图像，或对侧内容。镜像可能使物体出现两次。</translation>
    </message>
    <message>
        <source>Red, green and blue of what is filled, 0 to 255; where there is a border, only if it is one colour.</source>
        <translation>填充部分的红、绿、蓝，0 到 255；有边界方式时，仅在其为单一颜色时有效。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>taxon::PixelLoader</name>
    <message>
        <source>There is not enough memory to show this image.</source>
        <translation>内存不足，无法显示此图像。</translation>
    </message>
    <message>
        <source>This image cannot be read. Its name is hidden, because labeling is blind.</source>
        <translation>无法读取此图像。因采用盲法标注，其名称已隐藏。</translation>
    </message>
</context>
<context>
    <name>taxon::PlanCard</name>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Take the last plan back</source>
        <translation>撤销上一个计划</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Labels made meanwhile stay.</source>
        <translation>期间作出的标签会保留。</translation>
    </message>
    <message>
        <source>Queue of each person</source>
        <translation>每位标注者的队列</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>The same number gives the same assignment.</source>
        <translation>随机种子相同，分配结果即相同。</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>参与的标注者</translation>
    </message>
    <message>
        <source>Images labeled by several people</source>
        <translation>由多人标注的图像</translation>
    </message>
    <message>
        <source>People on each of those</source>
        <translation>每张此类图像的标注人数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>A plan needs two people or more: name them at the top of the window.</source>
        <translation>计划需要两人或更多人：请在窗口顶部添加标注者。</translation>
    </message>
    <message>
        <source>There are fewer people than labels an image.</source>
        <translation>人数少于每张图像所需的标签数。</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>正在估算</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln image(s) are labeled by several people</source>
        <translation>
            <numerusform>%Ln 张图像中有 %1 张由多人标注</numerusform>
        </translation>
    </message>
    <message>
        <source>: %1 decisions in all.</source>
        <translation>：共 %1 次判定。</translation>
    </message>
    <message>
        <source>The 95 % interval of κ will be about ±%1.</source>
        <translation>κ 的 95% 区间约为 ±%1。</translation>
    </message>
    <message>
        <source>That takes about %1 of work of all people together, from %2 measured decisions.</source>
        <translation>全部标注者合计约需 %1 工作时间，根据 %2 次有用时记录的判定估算。</translation>
    </message>
    <message>
        <source>How long it takes is not known yet: nobody&apos;s time was measured.</source>
        <translation>所需时间尚未知：还没有任何人的用时记录。</translation>
    </message>
    <message>
        <source>Assigning images</source>
        <translation>正在分配图像</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are asked for.</source>
        <translation>
            <numerusform>已分配，共需 %Ln 个标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::PredictionPanel</name>
    <message>
        <source>came with the images</source>
        <translation>原有标签</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1: %2 (correction)</source>
        <translation>%1：%2（更正）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Correct the label</source>
        <translation>更正标签</translation>
    </message>
    <message>
        <source>Opens these images on the Label page. A label given there is used from the next split on.</source>
        <translation>在“标注”页打开这些图像。在该页给出的标签自下一次划分起生效。</translation>
    </message>
    <message>
        <source>Nobody has labeled this image.</source>
        <translation>尚无人标注此图像。</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Truth: %1</source>
        <translation>真实类别：%1</translation>
    </message>
    <message>
        <source>✓ Prediction: %1</source>
        <translation>✓ 预测：%1</translation>
    </message>
    <message>
        <source>✗ Prediction: %1</source>
        <translation>✗ 预测：%1</translation>
    </message>
    <message>
        <source>The file of this image is gone.</source>
        <translation>此图像的文件已不存在。</translation>
    </message>
</context>
<context>
    <name>taxon::ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>taxon::QueueBar</name>
    <message>
        <source>Show my queue</source>
        <translation>显示我的队列</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>显示全部图像</translation>
    </message>
    <message>
        <source>Your queue: nothing left to do.</source>
        <translation>您的队列：已全部完成。</translation>
    </message>
    <message>
        <source>Your queue: %1 to do</source>
        <translation>您的队列：待标注 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln second opinion(s))</source>
        <translation>
            <numerusform>（第二意见 %Ln 张）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::RailButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>taxon::RepeatVisits</name>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
</context>
<context>
    <name>taxon::RepeatsPanel</name>
    <message numerus="yes">
        <source>%Ln more: skipped before, or at the repeat.</source>
        <translation>
            <numerusform>另有 %Ln 张：首次或重复时被跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>undefined: %1</source>
        <translation>未定义：%1</translation>
    </message>
    <message>
        <source>Labeling rules</source>
        <translation>标注规则</translation>
    </message>
    <message>
        <source>Repeats with the same answer</source>
        <translation>判定相同的重复</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Quadratic</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>Images labeled twice without knowing it.</source>
        <translation>在不知情的情况下标注了两次的图像。</translation>
    </message>
    <message>
        <source>The same class both times.</source>
        <translation>两次为同一类别。</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ of the label that stood before, and the first repeat.</source>
        <translation>重复前的现有标签与首次重复标签之间的 Cohen κ。</translation>
    </message>
    <message>
        <source>Of κ, from 2,000 resamples of the images.</source>
        <translation>κ 的区间，由图像的 2,000 次重采样得出。</translation>
    </message>
    <message>
        <source>κ with linear weights: near classes count as partly the same.</source>
        <translation>线性加权 κ：相近的类别视为部分相同。</translation>
    </message>
    <message>
        <source>κ with quadratic weights: the same, and far classes count more.</source>
        <translation>二次加权 κ：同样处理，且相距较远的类别影响更大。</translation>
    </message>
    <message>
        <source>Agreement with oneself</source>
        <translation>自身一致性</translation>
    </message>
    <message>
        <source>Stretch of repeats</source>
        <translation>重复段</translation>
    </message>
    <message>
        <source>On the Data page: how many images are silently shown again.</source>
        <translation>在“数据”页：静默重复显示的图像比例。</translation>
    </message>
    <message>
        <source>%1 said something else the second time</source>
        <translation>%1 第二次判定不同</translation>
    </message>
    <message>
        <source>Reading repeats</source>
        <translation>正在读取重复标签</translation>
    </message>
    <message>
        <source>Images that a person labeled a second time without knowing it. A click shows where the two answers differ.</source>
        <translation>标注者在不知情的情况下再次标注的图像。单击可显示两次判定不同的图像。</translation>
    </message>
    <message>
        <source>No image was labeled twice yet. Silent repeats are on (%1 % of the images): they come while people go on labeling.</source>
        <translation>尚无图像被标注两次。静默重复已开启（图像的 %1%）：将在继续标注的过程中出现。</translation>
    </message>
    <message>
        <source>Nobody has labeled an image twice, so nothing can be told about how steady people are. Switch silent repeats on: Data › Rules. Then some images come a second time, without a sign.</source>
        <translation>尚无人将同一图像标注两次，因此无法得知标注者的稳定程度。请开启静默重复：数据 › 规则。之后部分图像会在没有任何提示的情况下再次出现。</translation>
    </message>
    <message>
        <source>A line over time needs %1 or more repeats of a person.</source>
        <translation>绘制随时间变化的曲线需要同一标注者至少 %1 次重复。</translation>
    </message>
    <message>
        <source>Each person&apos;s repeats in the order of time, cut into stretches of equal length (%1 or more). A line that falls means that the person gets less steady.</source>
        <translation>每位标注者的重复按时间顺序排列，并分为等长的段（每段至少 %1 次）。曲线下降表示此人的稳定性下降。</translation>
    </message>
    <message>
        <source>Between the first and the last stretch these agree differently with themselves or with the others, by more than chance: %1.</source>
        <translation>以下标注者从第一段到最后一段的变化超出偶然范围（就自身一致性或与其他人的一致性而言）：%1。</translation>
    </message>
</context>
<context>
    <name>taxon::Result</name>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
</context>
<context>
    <name>taxon::RulesCard</name>
    <message>
        <source>Label &amp;blind</source>
        <translation>盲法标注(&amp;B)</translation>
    </message>
    <message>
        <source>Show some images &amp;twice, without saying so</source>
        <translation>部分图像显示两次，且不加提示(&amp;T)</translation>
    </message>
    <message>
        <source>Share of images shown twice, per cent</source>
        <translation>显示两次的图像所占百分比</translation>
    </message>
    <message>
        <source>Images before a repeat, at least</source>
        <translation>重复前至少间隔的图像数</translation>
    </message>
    <message>
        <source>Hours before a repeat, at least</source>
        <translation>重复前至少间隔的小时数</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>图像顺序</translation>
    </message>
    <message>
        <source>Images come as they were imported</source>
        <translation>图像按导入顺序出现</translation>
    </message>
    <message>
        <source>Images come shuffled</source>
        <translation>图像按随机顺序出现</translation>
    </message>
    <message>
        <source>They hold for everyone who labels in this project.</source>
        <translation>规则适用于此项目中的所有标注者。</translation>
    </message>
    <message>
        <source>Labeling rules</source>
        <translation>标注规则</translation>
    </message>
    <message>
        <source>The Label page hides what others said, the model&apos;s predictions, and the names of files, folders and groups. One&apos;s own labels stay visible.</source>
        <translation>“标注”页隐藏他人的标签、模型的预测，以及文件、文件夹和分组的名称。自己的标签仍然可见。</translation>
    </message>
    <message>
        <source>Shuffled: another order for each person, and always the same one for each. Images that are imported later come in between.</source>
        <translation>随机顺序：每位标注者的顺序各不相同，但同一标注者的顺序始终不变。之后导入的图像会穿插其中。</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of the images</source>
        <translation>图像占比</translation>
    </message>
    <message>
        <source>Images between</source>
        <translation>间隔图像数</translation>
    </message>
    <message>
        <source>Hours between</source>
        <translation>间隔小时数</translation>
    </message>
    <message>
        <source>The image comes as if it were new. The second answer never becomes its label: it tells how far a person agrees with herself.</source>
        <translation>图像会像新图像一样出现。第二次判定不会成为其标签，仅用于衡量标注者的自身一致性。</translation>
    </message>
    <message>
        <source>Reading the labeling rules</source>
        <translation>正在读取标注规则</translation>
    </message>
    <message>
        <source>Changing the labeling rules</source>
        <translation>正在更改标注规则</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%Ln 次判定</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed %1, after %2</source>
        <translation>于 %1 更改，此前已有 %2</translation>
    </message>
    <message>
        <source>Changed %1 by %2, after %3</source>
        <translation>于 %1 由 %2 更改，此前已有 %3</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were made under the rules so far. Labels made before and after a change are not made alike and hard to compare; the change is noted with its time.</source>
        <translation>
            <numerusform>目前已有 %Ln 次判定按此规则作出。更改前后的标签产生方式不同，难以比较；更改及其时间将被记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::RunCharts</name>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation>损失（交叉熵，nat）</translation>
    </message>
    <message>
        <source>Accuracy (share of images)</source>
        <translation>准确率（图像占比）</translation>
    </message>
    <message>
        <source>Validation images after epoch %1</source>
        <translation>第 %1 轮后的验证集图像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证集图像</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>People: how often a person&apos;s label is what most of the others say. A model that learns from these people can hardly be asked for more (human ceiling).</source>
        <translation>人工：标注者的标签与其他人中多数一致的比例。以这些标注者的标签训练的模型很难超过此水平（人工上限）。</translation>
    </message>
</context>
<context>
    <name>taxon::RunTable</name>
    <message>
        <source>Training runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Evaluate on the test images</source>
        <translation>用测试集图像评估</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制此行</translation>
    </message>
</context>
<context>
    <name>taxon::RunTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not evaluated on the test images yet.</source>
        <translation>尚未用测试集图像评估。</translation>
    </message>
    <message>
        <source>The weights of epoch %1 are kept.</source>
        <translation>已保留第 %1 轮的权重。</translation>
    </message>
    <message>
        <source>Highest share of right answers on the validation images over the epochs.</source>
        <translation>各轮次中验证集准确率的最高值。</translation>
    </message>
    <message>
        <source>Share of right answers on the test images, which training never sees.</source>
        <translation>测试集准确率；训练从不使用测试集图像。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入尺寸</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Augmentation: %1</source>
        <translation>数据增强：%1</translation>
    </message>
</context>
<context>
    <name>taxon::SavedFilterList</name>
    <message>
        <source>Save the filter under this name</source>
        <translation>以此名称保存筛选条件</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选条件</translation>
    </message>
    <message>
        <source>Save this filter as …</source>
        <translation>将此筛选条件另存为…</translation>
    </message>
    <message>
        <source>Name of the filter to save</source>
        <translation>要保存的筛选条件的名称</translation>
    </message>
    <message>
        <source>Choose a condition first: then it can be saved.</source>
        <translation>请先选择条件，然后才能保存。</translation>
    </message>
    <message>
        <source>The saved filter “%1” was deleted.</source>
        <translation>已删除保存的筛选条件“%1”。</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除（Del）</translation>
    </message>
</context>
<context>
    <name>taxon::SavedFilterModel</name>
    <message>
        <source>Click or Enter: show these images. F2: rename. Del: delete.</source>
        <translation>单击或 Enter：显示这些图像。F2：重命名。Del：删除。</translation>
    </message>
</context>
<context>
    <name>taxon::Session</name>
    <message>
        <source>There was not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足，无法完成此操作。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
</context>
<context>
    <name>taxon::SimilarCard</name>
    <message>
        <source>Images that look alike</source>
        <translation>外观相似的图像</translation>
    </message>
    <message>
        <source>Only groups with different labels</source>
        <translation>仅显示标签不同的组</translation>
    </message>
    <message>
        <source>Keep look-alikes together in the split</source>
        <translation>划分时将相似图像保持在一起</translation>
    </message>
    <message>
        <source>Every image is read once. It can be stopped at any time and goes on where it was.</source>
        <translation>每张图像读取一次。可随时停止，之后从中断处继续。</translation>
    </message>
    <message>
        <source>A network that is tested on a picture nearly like one it has learned looks better than it is.</source>
        <translation>如果测试图片与网络学过的图片几乎相同，网络的表现会显得比实际更好。</translation>
    </message>
    <message>
        <source>How much two pictures may differ</source>
        <translation>两张图片允许的差异程度</translation>
    </message>
    <message>
        <source>Bits of 64 by which the fingerprints of two pictures may differ.</source>
        <translation>两张图片的指纹（64 位）允许相差的位数。</translation>
    </message>
    <message>
        <source>the same picture, also at another size or saved again</source>
        <translation>同一图片，包括尺寸不同或重新保存的</translation>
    </message>
    <message>
        <source>nearly the same picture: cut, brighter, a moment later</source>
        <translation>几乎相同的图片：经过裁剪、亮度更高或稍后拍摄</translation>
    </message>
    <message>
        <source>much alike: the same thing photographed twice; look before you trust it</source>
        <translation>非常相似：同一物体拍摄了两次；采信前请先查看</translation>
    </message>
    <message>
        <source>somewhat alike: groups will hold pictures that have nothing to do with each other</source>
        <translation>有些相似：组中会包含彼此无关的图片</translation>
    </message>
    <message>
        <source>%1 of 64: %2</source>
        <translation>%1 / 64：%2</translation>
    </message>
    <message>
        <source>Looking for images that look alike</source>
        <translation>正在查找外观相似的图像</translation>
    </message>
    <message>
        <source>There are no images yet.</source>
        <translation>尚无图像。</translation>
    </message>
    <message>
        <source>The images have not been compared yet.</source>
        <translation>尚未比较图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of the same content. The images&apos; look has not been compared yet.</source>
        <translation>
            <numerusform>%Ln 组内容相同的图像。尚未比较图像的外观。</numerusform>
        </translation>
    </message>
    <message>
        <source>No two images are so much alike.</source>
        <translation>没有相似到此程度的图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been compared.</source>
        <translation>
            <numerusform>%Ln 张图像尚未比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n image(s)</source>
        <translation>
            <numerusform>比较 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>No group has different labels.</source>
        <translation>没有标签不同的组。</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>正在比较图像</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be compared: their files are missing, changed or damaged.</source>
        <translation>
            <numerusform>%Ln 张图像无法比较：文件缺失、已更改或已损坏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing stopped. What was read is kept; comparing again goes on from there.</source>
        <translation>比较已停止。已读取的内容会保留；再次比较时从该处继续。</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>相似程度</translation>
    </message>
    <message>
        <source>Groups: %1, with together %2 images. Groups with different labels: %3.</source>
        <translation>%1 个组，共 %2 张图像。标签不一致的组：%3 个。</translation>
    </message>
</context>
<context>
    <name>taxon::SimilarModel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>same content</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>look alike</source>
        <translation>外观相似</translation>
    </message>
    <message>
        <source>%1, %2, different labels</source>
        <translation>%1，%2，标签不同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>taxon::SimilarView</name>
    <message>
        <source>Groups of images that look alike</source>
        <translation>外观相似的图像组</translation>
    </message>
</context>
<context>
    <name>taxon::SplitCard</name>
    <message>
        <source>Make split</source>
        <translation>创建划分</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Left out because</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>%1占比</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed and labels give the same split.</source>
        <translation>随机种子和标签相同，划分结果即相同。</translation>
    </message>
    <message>
        <source>There are no labeled images yet.</source>
        <translation>尚无已标注图像。</translation>
    </message>
    <message>
        <source>No split yet: make one before training.</source>
        <translation>尚无划分：训练前请先创建。</translation>
    </message>
    <message>
        <source>Label some images first; then they can be split.</source>
        <translation>请先标注一些图像，之后才能划分。</translation>
    </message>
    <message>
        <source>Current: snapshot %1 of %2, seed %3, ratios %4:%5:%6, fingerprint %7</source>
        <translation>当前：快照 %1（%2），随机种子 %3，比例 %4:%5:%6，指纹 %7</translation>
    </message>
    <message>
        <source>Making the split</source>
        <translation>正在创建划分</translation>
    </message>
    <message numerus="yes">
        <source>Split made: %n image(s) in three parts. Training can start.</source>
        <translation>
            <numerusform>划分完成：%Ln 张图像分为三个子集。可以开始训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Training learns from the first part, picks the best epoch on the second and is judged on the third.</source>
        <translation>训练从第一个子集学习，用第二个子集选出最佳轮次，并用第三个子集评估。</translation>
    </message>
    <message>
        <source>images of the same content</source>
        <translation>内容相同的图像</translation>
    </message>
    <message>
        <source>the %1 groups of %2 images (Data › Groups)</source>
        <translation>由 %2 张图像组成的 %1 个分组（数据 › 分组）</translation>
    </message>
    <message>
        <source>look-alikes up to %1 of 64 apart (Data › Similar)</source>
        <translation>相差不超过 %1 / 64 的相似图像（数据 › 相似）</translation>
    </message>
    <message>
        <source>Never divided between two parts: %1.</source>
        <translation>不会拆分到两个子集：%1。</translation>
    </message>
    <message>
        <source>Keep this test set in later splits</source>
        <translation>以后的划分保留此测试集</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>For cross-validation: so many splits with one test set. Every other image is used for validation in exactly one of them.</source>
        <translation>用于交叉验证：按此数量创建划分，共用同一测试集。其余每张图像恰好在其中一次划分中用于验证。</translation>
    </message>
    <message>
        <source>Keep this test set in later splits: it is that of snapshot %1</source>
        <translation>以后的划分保留此测试集：即快照 %1 的测试集</translation>
    </message>
    <message>
        <source>Models stay comparable while images and labels are added: the test images stay the same, and what belongs together with one of them is left out of training.</source>
        <translation>增加图像和标签时，模型之间仍可比较：测试图像保持不变，与其属于同一组的图像不用于训练。</translation>
    </message>
    <message>
        <source>The split has no test images.</source>
        <translation>此划分没有测试图像。</translation>
    </message>
    <message>
        <source>The test set is locked: it stays as it is.</source>
        <translation>测试集已锁定：保持不变。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Making the folds</source>
        <translation>正在创建各折</translation>
    </message>
    <message numerus="yes">
        <source>%n folds made: snapshots %1. The last is shown; train on each of them, and compare.</source>
        <translation>
            <numerusform>已创建 %Ln 折：快照 %1。当前显示最后一个；请分别用各快照训练并比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without an agreed label</source>
        <translation>%1 张没有一致的标签</translation>
    </message>
    <message>
        <source>%1 contradictory, missing or labeled since then</source>
        <translation>%1 张相互矛盾、缺失或其后才标注</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: %1.</source>
        <translation>
            <numerusform>未纳入 %Ln 张图像：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>There are no images yet.</source>
        <translation>尚无图像。</translation>
    </message>
    <message>
        <source>; fold %1 of %2</source>
        <translation>；第 %1 折，共 %2 折</translation>
    </message>
</context>
<context>
    <name>taxon::TimesPopover</name>
    <message>
        <source>Export my times…</source>
        <translation>导出我的用时…</translation>
    </message>
    <message>
        <source>My times</source>
        <translation>我的用时</translation>
    </message>
    <message>
        <source>Decisions today</source>
        <translation>今日判定</translation>
    </message>
    <message>
        <source>Time a decision</source>
        <translation>每次判定用时</translation>
    </message>
    <message>
        <source>Decisions a minute</source>
        <translation>每分钟判定数</translation>
    </message>
    <message>
        <source>Left at this pace</source>
        <translation>按此速度剩余</translation>
    </message>
    <message>
        <source>Days like the usual</source>
        <translation>按平日进度所需天数</translation>
    </message>
    <message>
        <source>The median of the last 200 decisions. More than two minutes are taken for a pause.</source>
        <translation>最近 200 次判定的中位数。超过两分钟视为休息。</translation>
    </message>
    <message>
        <source>Of the last 200 decisions, without pauses.</source>
        <translation>基于最近 200 次判定，不含休息。</translation>
    </message>
    <message>
        <source>From the median of the last two weeks of work, without today.</source>
        <translation>基于最近两周工作的中位数，不含今天。</translation>
    </message>
    <message>
        <source>Only you see this. It is in no report and no export.</source>
        <translation>仅自己可见，不会出现在任何报告或导出中。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of work</source>
        <translation>工作时间 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of %1 images</source>
        <translation>
            <numerusform>%Ln 天，每天 %1 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>One row a decision: when and how long, neither which image nor which class</source>
        <translation>每次判定一行：仅含时间和用时，不含图像和类别</translation>
    </message>
    <message>
        <source>There are no decisions yet.</source>
        <translation>尚无判定。</translation>
    </message>
    <message>
        <source>Export my times</source>
        <translation>导出我的用时</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting my times</source>
        <translation>正在导出我的用时</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n decision(s) are in %1</source>
        <translation>
            <numerusform>%Ln 次判定的用时已保存至 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxon::TopBar</name>
    <message>
        <source>Whose labels are recorded</source>
        <translation>标签记录在哪位标注者名下</translation>
    </message>
    <message>
        <source>Search actions  (Ctrl+K)</source>
        <translation>搜索操作（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Projects, theme, language and help</source>
        <translation>项目、主题、语言和帮助</translation>
    </message>
    <message>
        <source>Who is labeling?</source>
        <translation>由谁标注？</translation>
    </message>
    <message>
        <source>Annotator: %1</source>
        <translation>标注者：%1</translation>
    </message>
</context>
<context>
    <name>taxon::TrainForm</name>
    <message>
        <source>Quick look</source>
        <translation>快速试训</translation>
    </message>
    <message>
        <source>Small images, few epochs: are the labels learnable at all?</source>
        <translation>图像小、轮次少：检验标签是否可学。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>A good model in reasonable time.</source>
        <translation>以合理的用时得到良好的模型。</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Large images, many epochs: for the model that is shipped.</source>
        <translation>图像大、轮次多：用于正式交付的模型。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Side of the square that the network sees. Twice the side takes four times the time.</source>
        <translation>网络所见正方形图像的边长。边长加倍，用时为四倍。</translation>
    </message>
    <message>
        <source>How often every training image is shown.</source>
        <translation>每张训练集图像参与训练的次数。</translation>
    </message>
    <message>
        <source>Images a step. Smaller needs less memory.</source>
        <translation>每步处理的图像数。数值越小，内存占用越少。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>输入尺寸(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>轮次(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批大小(&amp;B)</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>初始权重(&amp;W)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A file of trained weights to start from (.pth or .safetensors), typed, chosen or dropped here. Training from good weights needs far fewer images and epochs.</source>
        <translation>作为训练起点的权重文件（.pth 或 .safetensors），可输入路径、选择文件或拖放到此处。从良好的权重开始训练，所需的图像和轮次少得多。</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The highest learning rate. Automatic suits the model, its start weights and the batch.</source>
        <translation>最高学习率。“自动”会根据模型、初始权重和批大小设定。</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>全部核心</translation>
    </message>
    <message>
        <source>The same data, settings and seed give the same model.</source>
        <translation>数据、设置和随机种子相同，得到的模型即相同。</translation>
    </message>
    <message>
        <source>&amp;Learning rate</source>
        <translation>学习率(&amp;L)</translation>
    </message>
    <message>
        <source>Mome&amp;ntum</source>
        <translation>动量(&amp;N)</translation>
    </message>
    <message>
        <source>Weight &amp;decay</source>
        <translation>权重衰减(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程数(&amp;H)</translation>
    </message>
    <message>
        <source>Devi&amp;ce</source>
        <translation>设备(&amp;C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Very small and fast; best with start weights.</source>
        <translation>小巧快速；最好配合初始权重使用。</translation>
    </message>
    <message>
        <source>The safe choice, also without start weights.</source>
        <translation>稳妥之选，没有初始权重也适用。</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>权重 (*.pth *.pt *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Each training image is mixed with another of its batch, and so is what is asked for. 0.2 is usual.</source>
        <translation>每张训练图像与同批次的另一张混合，目标标签也随之混合。常用值为 0.2。</translation>
    </message>
    <message>
        <source>A rectangle of each training image comes from another of its batch, and so does what is asked for. 1 is usual.</source>
        <translation>每张训练图像中的一个矩形区域取自同批次的另一张，目标标签也相应取自该图像。常用值为 1。</translation>
    </message>
    <message>
        <source>Mix&amp;Up α</source>
        <translation>MixUp α(&amp;U)</translation>
    </message>
    <message>
        <source>Cu&amp;tMix α</source>
        <translation>CutMix α(&amp;T)</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>whole, on black</source>
        <translation>整幅，黑底</translation>
    </message>
    <message>
        <source>How an image becomes a square: its centre, the ends of the long side cut off, or the whole image, smaller, on a black square (letterbox). Evaluation, prediction and the exported model do the same.</source>
        <translation>图像如何变为正方形：取中心，裁掉长边两端；或整幅缩小后置于黑色正方形上（letterbox）。评估、预测和导出的模型也是如此。</translation>
    </message>
    <message>
        <source>Image &amp;fit</source>
        <translation>图像适配(&amp;F)</translation>
    </message>
</context>
<context>
    <name>taxon::TrainPage</name>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops at once. Finished epochs are kept, and the run can be resumed.</source>
        <translation>立即停止。已完成的轮次会保留，之后可继续此运行。</translation>
    </message>
    <message>
        <source>Stop after this epoch</source>
        <translation>本轮结束后停止</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Counting labels</source>
        <translation>正在统计标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) changed since the images were last split.</source>
        <translation>
            <numerusform>自上次划分图像以来，%Ln 个标签有变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new split and train</source>
        <translation>重新划分并训练</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>in a plot: values of the epoch before or after</source>
        <translation>在图表中：查看上一轮或下一轮的数值</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>in the list of runs: inspect the run</source>
        <translation>在运行列表中：检查该运行</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>copy the plot&apos;s values, the matrix or the run as text</source>
        <translation>以文本形式复制图表数值、矩阵或运行</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Keep training in the background?</source>
        <translation>是否在后台继续训练？</translation>
    </message>
    <message>
        <source>Run %1 can go on without the window and is shown when you open the project again. Stopped, it keeps its finished epochs and can be resumed.</source>
        <translation>运行 %1 可在窗口关闭后继续进行，再次打开项目时会显示。若停止，已完成的轮次会保留，之后可继续。</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>运行 %1 · %2</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>No run yet. Press Train to start the first one.</source>
        <translation>尚无运行。单击“训练”开始首次运行。</translation>
    </message>
    <message>
        <source> · %1 % of the test images right</source>
        <translation> · 测试集准确率 %1%</translation>
    </message>
    <message>
        <source> · best validation accuracy %1 %</source>
        <translation> · 最佳验证集准确率 %1%</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume run %1</source>
        <translation>继续运行 %1</translation>
    </message>
    <message>
        <source>About %1, judging by run %2.</source>
        <translation>约 %1，根据运行 %2 估算。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Shows how training changes the images, on the Data page.</source>
        <translation>在“数据”页显示训练如何变换图像。</translation>
    </message>
    <message>
        <source>Augmentation: %1</source>
        <translation>数据增强：%1</translation>
    </message>
    <message>
        <source>Split to train on</source>
        <translation>训练所用的划分</translation>
    </message>
    <message>
        <source>The split to train on, the newest first, with its images for training, validation and test. Each fold of a cross-validation is a split of its own.</source>
        <translation>用于训练的划分，最新的在前，并列出训练、验证和测试的图像数。交叉验证的每一折都是一个单独的划分。</translation>
    </message>
    <message>
        <source>Snapshot %1: %2</source>
        <translation>快照 %1：%2</translation>
    </message>
    <message>
        <source>Snapshot %1, fold %2/%3: %4</source>
        <translation>快照 %1，第 %2/%3 折：%4</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cross-validation: %1 of %2 folds done</source>
        <translation>交叉验证：已完成 %1 / %2 折</translation>
    </message>
    <message>
        <source> · validation accuracy %1, macro F1 %2</source>
        <translation> · 验证准确率 %1，宏平均 F1 %2</translation>
    </message>
    <message>
        <source> · on the test images %1 and %2</source>
        <translation> · 测试图像上 %1 和 %2</translation>
    </message>
    <message numerus="yes">
        <source> (of %n fold(s))</source>
        <translation>
            <numerusform>（%Ln 折）</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean ± standard deviation over the newest finished run of each fold with the same settings. Snapshots %1.</source>
        <translation>取每一折在相同设置下最近完成的训练运行，计算均值 ± 标准差。快照 %1。</translation>
    </message>
</context>
<context>
    <name>taxon::TrainingController</name>
    <message>
        <source>The engine does one thing at a time and is at work: %1. Try again when it is done.</source>
        <translation>训练引擎一次只能处理一项工作，当前正忙：%1。请待其完成后重试。</translation>
    </message>
    <message>
        <source>Splitting the images</source>
        <translation>正在划分图像</translation>
    </message>
    <message>
        <source>Run %1 was stopped. Its finished epochs are kept and it can be resumed.</source>
        <translation>运行 %1 已停止。已完成的轮次已保留，之后可继续。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>训练引擎</translation>
    </message>
    <message>
        <source>The %1 labeled images were split %2 : %3 : %4 into training, validation and test.</source>
        <translation>%1 张已标注图像已按 %2 : %3 : %4 划分为训练集、验证集和测试集。</translation>
    </message>
</context>
<context>
    <name>taxon::TroubleModel</name>
    <message>
        <source>other content</source>
        <translation>内容不同</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Label (kept)</source>
        <translation>标签（保留）</translation>
    </message>
</context>
<context>
    <name>taxon::TryCard</name>
    <message>
        <source>Drop images here, or choose some: the exported file answers, exactly as it will elsewhere.</source>
        <translation>将图像拖放到此处，或选择图像：由导出的文件给出结果，与在其他环境中完全一致。</translation>
    </message>
    <message>
        <source>Choose images…</source>
        <translation>选择图像…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>What the model says</source>
        <translation>模型的预测结果</translation>
    </message>
    <message>
        <source>an exported file</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Exported file</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Choose an exported file</source>
        <translation>选择导出的文件</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>TorchScript (*.pt);;All files (*)</source>
        <translation>TorchScript (*.pt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Images to recognise</source>
        <translation>要识别的图像</translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp);;All files (*)</source>
        <translation>图像 (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export a model first, or choose an exported file.</source>
        <translation>请先导出模型，或选择导出的文件。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Choose a model file, then drop images here.</source>
        <translation>请先选择模型文件，再将图像拖放到此处。</translation>
    </message>
</context>
<context>
    <name>taxon::VariantGrid</name>
    <message>
        <source>Variants of the picture</source>
        <translation>图片的变体</translation>
    </message>
    <message>
        <source>%1 variants, of which %2 show less than half of the picture</source>
        <translation>%1 个变体，其中 %2 个显示的内容不足图片的一半</translation>
    </message>
    <message>
        <source>Epoch %1: %2 % of the picture can be seen</source>
        <translation>第 %1 轮：可见图片的 %2%</translation>
    </message>
</context>
<context>
    <name>taxon::VersionComparisonCard</name>
    <message>
        <source>training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>版本之间的更改</translation>
    </message>
    <message>
        <source>Show these images</source>
        <translation>显示这些图像</translation>
    </message>
    <message>
        <source>Images that changed</source>
        <translation>有更改的图像</translation>
    </message>
    <message>
        <source>On the Label page, the selected ones or all, one after the other.</source>
        <translation>在“标注”页逐张显示所选图像；未选择时显示全部。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>There is no other version to compare with yet.</source>
        <translation>尚无其他版本可供比较。</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>正在比较版本</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 relabeled, %4 in another part, %5 unchanged.</source>
        <translation>新增 %1 张，移除 %2 张，标签更改 %3 张，换到其他子集 %4 张，未变 %5 张。</translation>
    </message>
</context>
<context>
    <name>taxon::VersionExportCard</name>
    <message>
        <source>Copy the images into the new project</source>
        <translation>将图像复制到新项目</translation>
    </message>
    <message>
        <source>Folders, a copy of each image</source>
        <translation>文件夹，复制每张图像</translation>
    </message>
    <message>
        <source>Folders, hard links</source>
        <translation>文件夹，硬链接</translation>
    </message>
    <message>
        <source>DVC: file and cache</source>
        <translation>DVC：文件和缓存</translation>
    </message>
    <message>
        <source>LMDB, packed for training</source>
        <translation>LMDB，为训练打包</translation>
    </message>
    <message>
        <source>TFRecord, packed for training</source>
        <translation>TFRecord，为训练打包</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>原始像素</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Images as</source>
        <translation>图像格式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Version %1, %2 images</source>
        <translation>版本 %1，%2 张图像</translation>
    </message>
    <message>
        <source>There is no version yet: make a split first.</source>
        <translation>尚无版本：请先创建划分。</translation>
    </message>
    <message>
        <source>train, val and test with a folder for each class; the files as they were imported.</source>
        <translation>train、val 和 test 文件夹，其中每个类别一个文件夹；文件与导入时相同。</translation>
    </message>
    <message>
        <source>The same without taking space, where the disk allows it. Whoever edits such a file edits the original.</source>
        <translation>内容相同，在磁盘支持时不占用空间。编辑这样的文件即是编辑原始文件。</translation>
    </message>
    <message>
        <source>NAME.dvc and the images in the cache of the DVC repository there; &quot;dvc checkout&quot; makes the folder NAME.</source>
        <translation>写入 NAME.dvc，图像存入该处 DVC 仓库的缓存；“dvc checkout”可生成文件夹 NAME。</translation>
    </message>
    <message>
        <source>One size, cropped as for training; read by py-lmdb and the like.</source>
        <translation>统一尺寸，裁剪方式与训练时相同；可由 py-lmdb 等读取。</translation>
    </message>
    <message>
        <source>One size, cropped as for training; a tf.train.Example for each image.</source>
        <translation>统一尺寸，裁剪方式与训练时相同；每张图像对应一个 tf.train.Example。</translation>
    </message>
    <message>
        <source>The classes, images and labels of this version, without the decisions of people.</source>
        <translation>此版本的类别、图像和标签，不含标注者的判定。</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>新项目的名称</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>新文件夹的名称</translation>
    </message>
    <message>
        <source>Writing version %1</source>
        <translation>正在写入版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are in %1.</source>
        <translation>
            <numerusform>%1 中有 %Ln 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a usable file, the first: %1</source>
        <translation>
            <numerusform>%Ln 张图像没有可用的文件，第一张：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Version written.</source>
        <translation>版本已写入。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export this version</source>
        <translation>导出此版本</translation>
    </message>
</context>
<context>
    <name>taxon::VersionModel</name>
    <message>
        <source>training %1, validation %2, test %3</source>
        <translation>训练集 %1，验证集 %2，测试集 %3</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>taxon::VersionsCard</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Every split is kept as a version of the data. Give those that matter a name.</source>
        <translation>每次划分都会保存为数据的一个版本。请为重要的版本命名。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Versions of the data</source>
        <translation>数据的版本</translation>
    </message>
    <message>
        <source>Description of the version</source>
        <translation>版本说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reading versions</source>
        <translation>正在读取版本</translation>
    </message>
    <message>
        <source>Name and description are saved as they are.</source>
        <translation>名称和说明已保存，没有更改。</translation>
    </message>
</context>
<context>
    <name>taxon::ViewAdjustments</name>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
</context>
<context>
    <name>taxon::ViewBar</name>
    <message>
        <source>Automatic window: from the 0.5 to the 99.5 percentile of the values</source>
        <translation>自动窗宽窗位：从像素值的第 0.5 到第 99.5 百分位数</translation>
    </message>
    <message>
        <source>Invert: bright becomes dark</source>
        <translation>反相：亮变暗</translation>
    </message>
    <message>
        <source>Brightness, contrast, gamma and histogram</source>
        <translation>亮度、对比度、Gamma 和直方图</translation>
    </message>
    <message>
        <source>Show the image as it is decoded</source>
        <translation>按解码后的原样显示图像</translation>
    </message>
    <message>
        <source>Keep zoom and window from image to image</source>
        <translation>切换图像时保持缩放和窗宽窗位</translation>
    </message>
    <message>
        <source>Colour channel</source>
        <translation>颜色通道</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>明度</translation>
    </message>
    <message>
        <source>Width and level of the window. Drag with the right button on the image: across for the width, up and down for the level; a double click takes it back.</source>
        <translation>窗宽和窗位。在图像上按住右键拖动：左右调窗宽，上下调窗位；双击还原。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frame or page: [ and ]</source>
        <translation>帧或页：[ 和 ]</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
</context>
<context>
    <name>taxon::ViewSwitch</name>
    <message>
        <source>One image (Ctrl+G)</source>
        <translation>单张图像（Ctrl+G）</translation>
    </message>
    <message>
        <source>Grid of thumbnails (Ctrl+G)</source>
        <translation>缩略图网格（Ctrl+G）</translation>
    </message>
</context>
<context>
    <name>taxon::WatchedCard</name>
    <message>
        <source>Folder names give the labels</source>
        <translation>以文件夹名称作为标签</translation>
    </message>
    <message>
        <source>Copy the images into the project folder</source>
        <translation>将图像复制到项目文件夹</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>The images that came from it stay in the project.</source>
        <translation>来自该文件夹的图像会保留在项目中。</translation>
    </message>
    <message>
        <source>The nearest folder whose name is a class gives the label, as a given label.</source>
        <translation>以名称为类别的最近一级文件夹给出标签，作为原有标签。</translation>
    </message>
    <message>
        <source>New images in these folders come into the project by themselves, while it is open here or with &quot;taxon watch&quot;.</source>
        <translation>在此打开项目或运行“taxon watch”期间，这些文件夹中的新图像会自动加入项目。</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>已于 %1 检查</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>folder names give the labels</source>
        <translation>以文件夹名称作为标签</translation>
    </message>
    <message>
        <source>images come in unlabeled</source>
        <translation>图像导入后为未标注</translation>
    </message>
    <message>
        <source>images are copied into the project</source>
        <translation>图像复制到项目中</translation>
    </message>
    <message>
        <source>images stay where they are</source>
        <translation>图像保留在原位置</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>taxon::WelcomePage</name>
    <message>
        <source>Label images. Train a classifier. Take it with you.</source>
        <translation>标注图像，训练分类器，随处使用。</translation>
    </message>
    <message>
        <source>A project keeps your classes, labels and training runs in one folder. Your images stay where they are, and nothing leaves this computer.</source>
        <translation>项目将类别、标签和训练运行保存在一个文件夹中。图像保留在原位置，任何数据都不会离开本机。</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>先行试用</translation>
    </message>
    <message>
        <source>About 900 drawn images of surface defects with the labels of three people. Everything works on it: labeling, training, results.</source>
        <translation>约 900 张绘制的表面缺陷图像，附有三人的标签。标注、训练、查看结果等功能均可试用。</translation>
    </message>
    <message>
        <source>Projects that you open appear here. You can also drop a project folder on this window.</source>
        <translation>打开过的项目显示在此处。也可将项目文件夹拖放到此窗口。</translation>
    </message>
    <message>
        <source>What somebody packed for you to label becomes a project beside it.</source>
        <translation>打开他人打包、待您标注的内容，会在标注包所在位置创建项目。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>taxon::WorkbenchActions</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Make a sample project to try</source>
        <translation>创建示例项目以供试用</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Guide to this page</source>
        <translation>本页指南</translation>
    </message>
    <message>
        <source>About Taxon</source>
        <translation>关于 Taxon</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme, for reading rooms</source>
        <translation>深色主题，适合阅片室</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <source>The language changes when Taxon starts the next time. 语言将在下次启动时更改。</source>
        <translation>语言将在下次启动 Taxon 时更改。The language changes when Taxon starts the next time.</translation>
    </message>
    <message>
        <source>Open a project folder (NAME.taxon)</source>
        <translation>打开项目文件夹（NAME.taxon）</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>打开标注包…</translation>
    </message>
</context>
</TS>
