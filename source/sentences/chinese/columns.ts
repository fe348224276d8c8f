import type {columns as English} from '../english/columns.ts';
import type {Words} from '../words.ts';

export const columns = {
  title: pane => `列 · ${pane}`,
  footer: '↑ ↓ 选择 · Space 显示或隐藏 · ← → 移动 · o 排序 · r 恢复原样 · Esc 关闭',
  last: '至少保留一列',
} satisfies Words<typeof English>;
