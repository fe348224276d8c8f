import type {help as English} from '../english/help.ts';
import type {Words} from '../words.ts';

export const help = {
  title: '帮助',
  footer: '↑ ↓ 选择 · Enter 执行 · / 搜索 · Esc 关闭',
  searching: 'Enter 执行 · Esc 重新全部显示',
  nothing: search => `没有与“${search}”匹配的内容`,
  sections: {
    containers: '容器（已勾选的容器，否则为所选的容器，或所选行所属的容器）',
    sessions: '会话（除下面第一个键及其后的第二个键外，所有按键都发往容器）',
    lists: '列表',
    lens: '透视',
    screen: '窗格与屏幕',
    walkthrough: '正在演练的文档，当按键归它时',
    own: '您自己的命令',
    program: '程序',
  },
  about: {
    title: '屏幕上的内容',
    lines: marks => [
      `${marks.mark} 标记其他窗格中与所选行相关的项。${marks.cursor} 是焦点所在窗格的光标，${marks.weak} 是其他窗格的光标。`,
      `${marks.weakMark} 标在承载所选 hyperv 容器的 VM 的主机进程旁：它的工作进程及其伴随进程。它们不是容器的进程，因此不计入标记数；${marks.next} 和 ${marks.previous} 会停在它们上面。`,
      `${marks.chosen} 标在已勾选的容器旁：在容器窗格中，一个操作对所有已勾选的容器生效，只询问一次。`,
      'process 容器与主机共享内核：它的所有进程都是主机进程，内外 Id 相同。',
      'hyperv 容器在一个小型虚拟机中有自己的内核：它的进程都不在主机上，主机上只有它的 VM 工作进程。',
      '两种隔离用颜色和文字区分；正在运行的为绿色，进行中的为黄色，失败的为红色，Off 为暗色。',
      '鼠标：单击选择，按住 Ctrl 单击为勾选，双击即 Enter；点击列标题排序，滚轮滚动指针下的内容，窗格之间的边框可以拖动。',
    ],
  },
  itself: {
    title: 'isotop 自身的占用',
    takes: (cpu, memory, calls) =>
      calls === null
        ? `单核的 ${cpu}%，内存 ${memory} MiB`
        : `单核的 ${cpu}%，内存 ${memory} MiB，每分钟调用引擎 ${calls} 次`,
    share: (allowed, slowdown) =>
      slowdown === 1
        ? `它可占用单核的 ${allowed}%（设置 budget）；超过后会降低读取数值的频率。`
        : `这超过了它可占用的单核 ${allowed}%（设置 budget）：读取数值的频率降为 ${slowdown} 分之一，直到占用减少。`,
  },
  simulated: {
    title: '模拟主机',
    lines: (os, version, converts) => [
      '它是 isotop 自带的 Windows 容器主机：无需安装任何东西，其状态是一个文件。',
      converts
        ? `它是 ${os} ${version}，一个从未发布过的主机：只有 Nano Server 能转换容器，也只有这个版本能以进程隔离运行 1809 版的映像，因此它是唯一能演练全部文档的主机。`
        : `它是 ${os} ${version}，不能转换容器：如果不另外指定，isotop 创建的主机是 Nano Server，它能转换。`,
    ],
  },
} satisfies Words<typeof English>;
