import {capital} from '../capital.ts';
import type {panes as English} from '../english/panes.ts';
import type {Words} from '../words.ts';

export const panes = {
  titles: {processes: '主机进程', containers: '容器', workers: 'VM 工作进程'},
  onHost: '主机上',
  insideOf: name => `${name} 内部`,
  marked: count => `${count} 个已标记`,
  chosen: (count, hidden) =>
    hidden === 0 ? `已勾选 ${count} 个` : `已勾选 ${count} 个（${hidden} 个未显示）`,
  states: {
    unhealthy: 'Unhealthy',
    outOfMemory: 'Off (OOM)',
    offWith: exitCode => `Off (${exitCode})`,
  },
  someOf: (shown, total) => `${shown}/${total}`,
  relativesOnly: name => `仅 ${name} 的相关项`,
  sortedBy: (column, sign) => (column === null ? `反序 ${sign}` : `按 ${column} ${sign}`),
  ago: age => `${age} 前`,
  isolation: (isolation, platform) =>
    isolation === null ? '未知' : isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation,
  empty: {
    waiting: '正在询问主机 …',
    processes: '主机没有显示任何进程。',
    containers: (readOnly, key) => (readOnly ? '没有容器。' : `没有容器。按 ${key} 创建一个。`),
    workers: platform => `没有 VM 工作进程：没有正在运行的 ${platform === 'linux' ? 'vm' : 'hyperv'} 容器。`,
    inside: name => `正在询问 ${name} …`,
    insideFault: sentence => `${capital(sentence)}。按 i 关闭此视图。`,
    filter: (filter, focused) =>
      `没有与“${filter}”匹配的内容。${focused ? '按 Esc 清除筛选。' : '请在该窗格中按 / 再按 Esc 清除筛选。'}`,
    relatives: name => `${name} 在这里没有相关项。按 f 显示全部。`,
    relativesOfNothing: '那里未选择任何项。按 f 显示全部。',
  },
} satisfies Words<typeof English>;
