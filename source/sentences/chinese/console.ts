import type {consolePane as English} from '../english/console.ts';
import type {Words} from '../words.ts';

export const consolePane = {
  title: '控制台',
  loading: '正在准备',
  running: '正在运行',
  cancelled: '^C',
  cancelling: '正在取消：再按 Ctrl+C 则不再等待',
  leftAlone: '命令自行继续；控制台重新开始。',
  cut: most => `该行已被截断：最多 ${most} 个字符。`,
  below: lines => `下面还有 ${lines} 行`,
  candidate: (index, count) => `第 ${index} 个，共 ${count} 个`,
  hints: {
    complete: '补全',
    history: '历史',
    scroll: '滚动',
    cancel: '取消',
    clear: '清除该行',
    quit: '退出',
    empty: '清空控制台',
    panes: '返回窗格',
  },
} satisfies Words<typeof English>;
