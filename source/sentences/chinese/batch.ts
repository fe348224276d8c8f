import type {batch as English} from '../english/batch.ts';
import type {Words} from '../words.ts';

const containers = (number: number): string => `${number} 个容器`;

export const batch = {
  titles: {
    start: number => `要启动 ${containers(number)}吗？`,
    stop: number => `要停止 ${containers(number)}吗？`,
    restart: number => `要重启 ${containers(number)}吗？`,
    pause: number => `要暂停或恢复 ${containers(number)}吗？`,
    kill: number => `要强制终止 ${containers(number)}吗？`,
    remove: number => `要删除 ${containers(number)}吗？`,
    convert: number => `要把 ${containers(number)}转换为另一种隔离吗？`,
  },
  means: {
    start: '',
    stop: '请求它们停止：其进程结束',
    restart: '请求它们停止，然后重新启动，进程为新进程',
    pause: '',
    kill: '立即结束它们的进程，不经询问',
    remove: '删除它们及其中的文件；此操作无法撤消',
    convert: '',
  },
  to: (name, isolation) => `${name}：转换为 ${isolation}`,
  stoppedBefore: '之前停止，之后重新启动',
  left: number => `${number} 个保持原样：`,
  leftAll: '它们保持原样',
  noneCan: (number, reason) => `所选的 ${number} 个都不能执行：${reason}`,
  progress: {
    start: (done, all) => `启动：${done} / ${containers(all)}`,
    stop: (done, all) => `停止：${done} / ${containers(all)}`,
    restart: (done, all) => `重启：${done} / ${containers(all)}`,
    pause: (done, all) => `暂停或恢复：${done} / ${containers(all)}`,
    kill: (done, all) => `强制终止：${done} / ${containers(all)}`,
    remove: (done, all) => `删除：${done} / ${containers(all)}`,
    convert: (done, all) => `转换：${done} / ${containers(all)}`,
  },
  done: {
    start: number => `${containers(number)}已启动`,
    stop: number => `${containers(number)}已停止`,
    restart: number => `${containers(number)}已重启`,
    pause: number => `${containers(number)}已暂停或恢复`,
    kill: number => `${containers(number)}已强制终止`,
    remove: number => `${containers(number)}已删除`,
    convert: number => `${containers(number)}已转换`,
  },
  failed: number => `${number} 个失败`,
  cancelled: number => `${number} 个在开始前取消`,
  status: {waiting: '等待中', cancelled: '未开始'},
  footer: {
    running: 'Esc 关闭，工作继续 · X 取消等待中的',
    over: '↑ ↓ 选择 · y 复制 · Esc 关闭',
  },
} satisfies Words<typeof English>;
