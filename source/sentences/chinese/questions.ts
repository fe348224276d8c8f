import type {questions as English} from '../english/questions.ts';
import type {Words} from '../words.ts';

export const questions = {
  yes: entered => (entered ? '是 (Enter)' : '是'),
  no: entered => (entered ? '否 (Enter, Esc)' : '否 (Esc)'),
  left: name => `${name} 保持原样`,
  otherRuntime: names => (names === null ? '其他运行时' : `其他运行时：${names}`),
  planning: '正在询问主机需要哪些步骤 …',
  more: lines => `… 还有 ${lines} 行`,
  interrupted: {
    title: name => `${name} 当时正在转换`,
    reached: (isolation, begun, reached) => `它到 ${isolation} 的转换（始于 ${begun}）被中断：${reached}`,
    finish: '完成：从中断处继续；新容器证明可用后删除原容器',
    rollBack: '回滚：删除副本，原容器保持原样',
    later: '稍后：现在不做任何事；按 V 再次询问',
    answers: {finish: '完成', rollBack: '回滚', later: '稍后'},
    entered: answer => `${answer} (Enter)`,
    note: (name, reached) =>
      `${name} 的转换被中断：${reached}；isotop convert ${name} --finish 或 --roll-back`,
    noneOf: name => `${name} 没有被中断的转换`,
    none: '没有被中断的转换',
    readOnly: name => `${name} 的转换被中断；不带 --read-only 的 isotop 可以结束它`,
  },
  titles: {
    start: name => `要启动 ${name} 吗？`,
    stop: name => `要停止 ${name} 吗？`,
    restart: name => `要重启 ${name} 吗？`,
    pause: name => `要暂停 ${name} 吗？`,
    unpause: name => `要恢复 ${name} 吗？`,
    kill: name => `要强制终止 ${name} 吗？`,
    remove: name => `要删除 ${name} 吗？`,
    convert: (name, isolation) => `要将 ${name} 转换为 ${isolation} 吗？`,
  },
  steps: {
    stopGently: name => `请求 ${name} 停止：其进程结束`,
    end: name => `立即结束 ${name} 的进程，不经询问`,
    freesWorker: worker => `其 VM 结束，工作进程 ${worker} 随之结束`,
    start: name => `重新启动 ${name}，进程为新进程`,
    removeFiles: name => `删除 ${name} 及其中的文件；此操作无法撤消`,
    keepImage: image => `其映像 ${image} 保留`,
  },
} satisfies Words<typeof English>;
