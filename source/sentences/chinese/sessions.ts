import type {sessions as English} from '../english/sessions.ts';
import type {Words} from '../words.ts';

export const sessions = {
  opening: name => `正在 ${name} 中打开会话 …`,
  state: {
    opening: '正在打开',
    running: '正在运行',
    exited: status => `已结束，状态 ${status}`,
    lost: '已断开',
    closed: '已关闭',
  },
  back: (lines, above) => `回滚 ${lines} 行，共 ${above} 行`,
  shell: 'shell',
  exited: (name, program, status) => `${name} 中的会话已结束：${program} 的退出状态为 ${status}`,
  lost: (name, reason) => `${name} 中的会话已断开：${reason}`,
  closed: name => `${name} 中的会话已关闭`,
  anyKeyCloses: '按任意键关闭',
  leave: '离开、全屏、滚动 …',
  takesKeys: name => `其他按键都发往 ${name}`,
  scroll: '滚动',
  toPresent: '其他任意键：回到当前',
  quit: {
    title: '要退出 isotop 吗？',
    ends: (name, program) => `${name} 中的会话将结束，${program} 随之结束`,
  },
} satisfies Words<typeof English>;
