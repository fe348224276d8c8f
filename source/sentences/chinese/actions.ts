import {capital} from '../capital.ts';
import type {actions as English} from '../english/actions.ts';
import type {Words} from '../words.ts';

export const actions = {
  doing: {
    start: '正在启动',
    stop: '正在停止',
    restart: '正在重启',
    pause: '正在暂停',
    unpause: '正在恢复',
    kill: '正在终止',
    convert: '正在转换',
    remove: '正在删除',
    finish: '正在转换',
    rollBack: '正在还原',
  },
  done: {
    start: name => `${name} 已启动`,
    stop: name => `${name} 已停止`,
    restart: name => `${name} 已重启`,
    pause: name => `${name} 已暂停`,
    unpause: name => `${name} 已恢复运行`,
    kill: name => `${name} 已强制终止`,
    remove: name => `${name} 已删除`,
    convert: (name, isolation) => `${name} 已转换：现在的隔离是 ${isolation}`,
    convertedOff: (name, isolation, why) => `${name} 已转换：现在的隔离是 ${isolation}，但它仍为 Off；${why}`,
    finish: name => `${name} 的转换已完成`,
    rollBack: name => `${name} 已恢复到转换之前`,
    create: name => `${name} 已创建`,
  },
  failed: (message, remedy) => (remedy === null ? capital(message) : `${capital(message)}; ${remedy}`),
  stateFolderGone: {reason: '状态文件夹已被删除', remedy: '：请退出 isotop 后重新启动'},
  found: host => `${host} 恢复响应`,
  unbound: key => `${key} 显示按键`,
  copied: id => `已复制 ${id}`,
  noRelatives: '其他窗格中没有与它相关的项',
  hosts: (containers, isolated, word) =>
    isolated === 0 ? `${containers} 个容器` : `${containers} 个容器，其中 ${isolated} 个 ${word}`,
} satisfies Words<typeof English>;
