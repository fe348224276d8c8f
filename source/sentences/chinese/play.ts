import type {play as English} from '../english/play.ts';
import type {Words} from '../words.ts';

export const play = {
  language: 'zh',
  builtIn: '内置演练：isotop play 名称；或任何 Markdown 文档：isotop play 文件',
  documents: {
    isolation: '一个映像，两个内核',
    conversion: '更改容器的隔离方式',
    workers: '工作进程与计算系统',
    cost: '隔离的代价',
  },
  noJson: 'play 没有 JSON',
  checkHasJson: 'isotop play --check 有',
  title: '文档',
  step: (step, of) => `第 ${step} 步，共 ${of} 步`,
  end: '结尾',
  auto: '自动',
  goingBack: '正在后退',
  failed: steps => `${steps} 步与所示不符`,
  asShown: '与文档所示一致',
  notAsShown: difference => `与文档所示不符：${difference}`,
  assumed: what => `文档未说明：${what}`,
  changed: (rows, gone) =>
    [...(rows > 0 ? [`${rows} 处变化`] : []), ...(gone > 0 ? [`${gone} 项消失`] : [])].join('，'),
  atEnd: '这是最后一步：Backspace 后退，箭头键选择章节',
  atStart: '没有可撤消的内容',
  lastSection: '这是最后一个有命令的章节',
  firstSection: '这是第一个有命令的章节',
  failedToPlay: reason => `无法演练该步骤：${reason}`,
  failedToOpen: reason => `无法打开该文档：${reason}`,
} satisfies Words<typeof English>;
