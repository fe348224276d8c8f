import type {lens as English} from '../english/lens.ts';
import type {Words} from '../words.ts';

export const lens = {
  nothing: '未选择任何项',
  waiting: '正在询问主机 …',
  onHost: (onHost, inside) =>
    inside === null
      ? `主机上有 ${onHost} 个进程，内部有多少未知`
      : `它的 ${inside} 个进程中有 ${onHost} 个在主机上`,
  onHostBriefly: (onHost, inside) => `${onHost}/${inside ?? '?'} 在主机上`,
  sessions: sessions => (sessions.length === 0 ? '' : `，会话 ${sessions.join('、')}`),
  off: 'Off：它没有进程',
  paused: '已暂停',
  presses: {
    start: key => `${key} 启动它`,
    unpause: key => `${key} 恢复它`,
  },
  noWorker: '无工作进程',
  noWorkerBriefly: '无工作进程',
  worker: (name, pid) => `工作进程 ${name} ${pid}`,
  workerBriefly: (name, pid) => `工作进程 ${name} ${pid}`,
  vm: (resident, vmMiB) => `${resident} + ${vmMiB} VM`,
  unknownMemory: '内存未知',
  process: (name, pid) => `${name} ${pid}`,
  session: session => `会话 ${session}`,
  ofNobody: '主机自身的进程，不属于任何容器',
  ofContainer: (container, isolation) => `${container} (${isolation}) 的进程`,
  workerOf: container => `${container} 的 VM 工作进程`,
  workerOfBriefly: container => `${container} 的 VM 工作进程`,
  companionOf: (worker, container) => `属于 ${worker}，即 ${container} 的 VM 工作进程`,
  companionOfBriefly: (worker, container) => `属于 ${worker}，${container} 的 VM`,
  workerOfNobody: '不属于任何容器的 VM 工作进程',
} satisfies Words<typeof English>;
