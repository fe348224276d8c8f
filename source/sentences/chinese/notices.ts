import type {notices as English} from '../english/notices.ts';
import type {Words} from '../words.ts';

export const notices = {
  title: '消息记录',
  none: '还没有消息。',
  times: number => `${number} 次`,
  footer: '↑ ↓ 选择 · y 复制 · Esc 关闭',
} satisfies Words<typeof English>;
