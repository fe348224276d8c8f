import type {progress as English} from '../english/progress.ts';
import type {Words} from '../words.ts';

export const progress = {
  one: (doing, name) => `${name}：${doing} …`,
  create: name => `正在创建 ${name} …`,
  populate: '正在创建容器 …',
  reset: '正在清空主机 …',
  shows: '查看各容器的进度',
} satisfies Words<typeof English>;
