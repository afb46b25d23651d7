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
        <translation>各图像的标签数不同</translation>
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
        <source>--%1 needs a whole number from 0 to %2, not &quot;%3&quot;.</source>
        <translation>--%1 须为 0 到 %2 之间的整数，而不是“%3”。</translation>
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
        <translation>运行 %1 在 %2 集上的结果</translation>
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
        <source>--%1 needs a whole number from %2 to %3.</source>
        <translation>--%1 须为 %2 到 %3 之间的整数。</translation>
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
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>prediction →</source>
        <translation>预测 →</translation>
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
        <source>The file is not an image that Taxon reads (JPEG, PNG, BMP, TIFF, WebP).</source>
        <translation>该文件不是 Taxon 可读取的图像（JPEG、PNG、BMP、TIFF、WebP）。</translation>
    </message>
    <message>
        <source>The TIFF file holds measured values instead of 8- or 16-bit gray or colour.</source>
        <translation>该 TIFF 文件存储的是测量值，而不是 8 位或 16 位的灰度或彩色图像。</translation>
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
        <translation>运行 %1 尚未在这部分图像上评估。</translation>
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
        <translation>训练运行 %2 的“%1”中没有可用于评估的图像。</translation>
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
    <name>PackedImages</name>
    <message>
        <source>The packed images %1 are incomplete or belong to something else; they have to be packed again.</source>
        <translation>打包图像 %1 不完整或不属于此处，需要重新打包。</translation>
    </message>
    <message>
        <source>There are no packed images at %1.</source>
        <translation>%1 处没有打包图像。</translation>
    </message>
    <message>
        <source>The packed images %1 cannot be read: %2.</source>
        <translation>无法读取打包图像 %1：%2。</translation>
    </message>
    <message>
        <source>The packed images %1 cannot be mapped into memory: %2.</source>
        <translation>无法将打包图像 %1 映射到内存：%2。</translation>
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
        <translation>Simulated A (careful)</translation>
    </message>
    <message>
        <source>Simulated B (hurried)</source>
        <translation>Simulated B (hurried)</translation>
    </message>
    <message>
        <source>Simulated C (confuses crack and scratch)</source>
        <translation>Simulated C (confuses crack and scratch)</translation>
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
        <translation>类别 %1 没有图像，因此无法学习。</translation>
    </message>
    <message>
        <source>Images of the class %1 that belong together stay in one part: %2 instead of %3 (training / validation / test).</source>
        <translation>类别 %1 中属于同一组的图像不跨集划分：实际为 %2，而非 %3（训练集/验证集/测试集）。</translation>
    </message>
    <message>
        <source>The class %1 has %2 % of all images: accuracy alone will look better than the model is; watch the other classes&apos; figures.</source>
        <translation>类别 %1 占全部图像的 %2 %：仅看准确率会高估模型，请同时关注其他类别的指标。</translation>
    </message>
    <message>
        <source>The ratios %1:%2:%3 cannot be used: give three whole numbers of 0 or more for training, validation and test, the first above 0.</source>
        <translation>比例 %1:%2:%3 无效：请为训练集、验证集和测试集各指定一个不小于 0 的整数，且第一个须大于 0。</translation>
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
    <name>Workbench</name>
    <message>
        <source>Label images, train a classifier and export it.</source>
        <translation>标注图像、训练分类器并导出。</translation>
    </message>
    <message>
        <source>The project folder to open.</source>
        <translation>要打开的项目文件夹。</translation>
    </message>
    <message>
        <source>Page to show: data, label, train, inspect or deploy.</source>
        <translation>要显示的页面：data、label、train、inspect 或 deploy。</translation>
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
    <name>taxon::ClassButton</name>
    <message>
        <source>%1: no key left, click to choose</source>
        <translation>%1：已无可用按键，单击选择</translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n images</source>
        <translation>
            <numerusform>%1，按键 %2，%n 张图像</numerusform>
        </translation>
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
        <source>Click a name to change it. Renaming and reordering keep every label.</source>
        <translation>单击名称可修改。重命名和调整顺序不影响已有标签。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 的颜色</translation>
    </message>
    <message>
        <source>Name of class %1</source>
        <translation>类别 %1 的名称</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>上移 %1</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>下移 %1</translation>
    </message>
</context>
<context>
    <name>taxon::ClassFiguresModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <translation>该集合中属于此类别的图像。</translation>
    </message>
</context>
<context>
    <name>taxon::ClassPanel</name>
    <message>
        <source>Skip  (S)</source>
        <translation>跳过  (S)</translation>
    </message>
    <message>
        <source>Looked at, and left without a class. It can be found again with the filter “skipped”.</source>
        <translation>已查看，但未指定类别。可通过筛选条件“已跳过”再次找到。</translation>
    </message>
    <message>
        <source>←  →  back and forward     ?  all keys</source>
        <translation>←  →  后退/前进     ?  全部按键</translation>
    </message>
    <message>
        <source>One key labels the image and moves on to the next.</source>
        <translation>按一个键即可标注图像并转到下一张。</translation>
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
    <name>taxon::ConfusionMatrixModel</name>
    <message>
        <source>%1 of %2 images of “%3” were recognised (%4 %)</source>
        <translation>“%3”的 %2 张图像中，%1 张识别正确（%4 %）</translation>
    </message>
    <message>
        <source>%1 of %2 images of “%3” were taken for “%4” (%5 %)</source>
        <translation>“%3”的 %2 张图像中，%1 张被误判为“%4”（%5 %）</translation>
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
    <name>taxon::ContentsCard</name>
    <message>
        <source>In this project</source>
        <translation>项目内容</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1 without a label</source>
        <translation>
            <numerusform>%n 张图像，其中 %1 张未标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; on %n of them people disagree without a majority</source>
        <translation>
            <numerusform>；%n 张存在分歧且无多数</numerusform>
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
            <numerusform>一致百分比 %1 %，基于 %n 张由两人或更多人标注的图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Percent agreement: no image was labeled by two people yet</source>
        <translation>一致百分比：尚无由两人标注的图像</translation>
    </message>
</context>
<context>
    <name>taxon::CurvePlot</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
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
</context>
<context>
    <name>taxon::DeployPage</name>
    <message>
        <source>%1 · %2, %3 px</source>
        <translation>%1 · %2，%3 px</translation>
    </message>
    <message>
        <source>%1 · test %2 %</source>
        <translation>%1 · 测试集 %2 %</translation>
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
        <translation>转到“训练”</translation>
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
        <source>Loads in Python and C++ with PyTorch; input is a normalised RGB image, output one number a class.</source>
        <translation>可在 Python 和 C++ 中通过 PyTorch 加载；输入为归一化的 RGB 图像，输出为每个类别一个数值。</translation>
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
    <name>taxon::Filmstrip</name>
    <message>
        <source>Images before and after</source>
        <translation>前后图像</translation>
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
        <source>JPEG, PNG, BMP, TIFF and WebP, in the folder and below it.</source>
        <translation>JPEG、PNG、BMP、TIFF 和 WebP，包括子文件夹。</translation>
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
            <numerusform>已添加 %n 张图像。</numerusform>
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
            <numerusform>%n 个文件无法读取：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) not taken over, because the image has another one already:</source>
        <translation>
            <numerusform>%n 个标签未采用，因为图像已有其他标签：</numerusform>
        </translation>
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
        <translation>前往训练</translation>
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
    <name>taxon::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation>按任意键关闭。</translation>
    </message>
</context>
<context>
    <name>taxon::LabelController</name>
    <message>
        <source>The file is not where it was: %1
Import the folder in which it is now, and it is found again by its content.</source>
        <translation>文件不在原位置：%1
导入其当前所在的文件夹，即可按内容重新找到。</translation>
    </message>
    <message>
        <source>The file has other content than when it was imported: %1</source>
        <translation>文件内容与导入时不同：%1</translation>
    </message>
</context>
<context>
    <name>taxon::LabelHeader</name>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>撤销上一次判定（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Bring it back (Ctrl+Shift+Z)</source>
        <translation>重做判定（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Which images are shown</source>
        <translation>选择显示哪些图像</translation>
    </message>
    <message>
        <source>Decided images</source>
        <translation>已判定图像</translation>
    </message>
    <message>
        <source>Back to the results  (Esc)</source>
        <translation>返回结果（Esc）</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>全部图像</translation>
    </message>
    <message>
        <source>Unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Labeled %1</source>
        <translation>标注为 %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 张，共 %2 张</translation>
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
            <numerusform>正在复核 %n 张图像。此处的标注将作为更正。</numerusform>
        </translation>
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
        <translation>当前标注为 %1。按键即可更正，用于下一快照。</translation>
    </message>
    <message>
        <source>You labeled this image. Another key changes it.</source>
        <translation>已标注此图像。按其他键可更改。</translation>
    </message>
    <message>
        <source>You skipped this image.</source>
        <translation>已跳过此图像。</translation>
    </message>
    <message>
        <source>%1 of %2 labeled by %3 · saved</source>
        <translation>%3 已标注 %1 / %2 · 已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>1 … 9, 0, Q, W, E …</source>
        <translation>1 … 9, 0, Q, W, E …</translation>
    </message>
    <message>
        <source>Label and go to the next unlabeled image; the number pad works, too</source>
        <translation>标注并转到下一张未标注图像；也可使用数字小键盘</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Skip: no class for this image</source>
        <translation>跳过：此图像不属于任何类别</translation>
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
        <source>Next unlabeled image</source>
        <translation>下一张未标注图像</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Take the last decision back, also after a restart</source>
        <translation>撤销上一次判定，重新启动后仍可撤销</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>重做判定</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel, and back to the whole image</source>
        <translation>按图像像素与屏幕像素 1:1 显示，再按恢复整幅图像</translation>
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
        <source>Leave a review of results</source>
        <translation>退出结果复核</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一次判定</translation>
    </message>
    <message>
        <source>Redo the decision</source>
        <translation>重做判定</translation>
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
        <translation>显示标注为 %1 的图像</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>taxon::MainWindow</name>
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
        <translation>转到页面</translation>
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
    <name>taxon::PictureLoader</name>
    <message>
        <source>There is not enough memory to show this image.</source>
        <translation>内存不足，无法显示此图像。</translation>
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
    <name>taxon::RailButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
        <source>Training learns from the first part, picks the best epoch on the second and is judged on the third. Identical images never end up in two parts.</source>
        <translation>训练集用于学习，验证集用于选出最佳轮次，测试集用于最终评估。相同的图像不会分到两个集合中。</translation>
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
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Making the split</source>
        <translation>正在创建划分</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out:</source>
        <translation>
            <numerusform>已排除 %n 张图像：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split made: %n image(s) in three parts. Training can start.</source>
        <translation>
            <numerusform>划分完成：%n 张图像分为三个集合。可以开始训练。</numerusform>
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
        <translation>尚无运行。点击“训练”开始首次运行。</translation>
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
        <source>Go on</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Projects that you open appear here. You can also drop a project folder on this window.</source>
        <translation>打开过的项目显示在此处。也可将项目文件夹拖放到此窗口。</translation>
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
</context>
</TS>
