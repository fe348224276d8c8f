import type {notes as English} from '../english/notes.ts';
import type {Words} from '../words.ts';

export const notes = {
  created: name => `${name} 已创建，并且保留`,
  left: name => `${name} 保持原样`,
  askConvert: name => `要转换 ${name} 吗？`,
  workersUnknown: reason => `工作进程未知：${reason}`,
  processesUnknown: reason => `主机进程未知：${reason}`,
  cannotWrite: why => `无法写入输出：${why}`,
  noSpace: '没有剩余空间',
  otherSystem: (os, asked) => `模拟主机已经是 ${os}：isotop reset --host-os ${asked} 可另建一个`,
} satisfies Words<typeof English>;
