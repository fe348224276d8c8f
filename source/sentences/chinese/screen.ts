import type {screen as English, mouse as EnglishMouse} from '../english/screen.ts';
import type {Words} from '../words.ts';

export const screen = {
  tooSmall: (columns, rows) => [
    `isotop 需要 ${columns}×${rows}：请放大终端`,
    `需要 ${columns}×${rows}`,
    `${columns}×${rows}`,
  ],
  program: 'isotop',
  simulatedHost: name => `模拟主机 ${name}`,
  engine: (engine, name, via) =>
    via === null ? `${name} 上的 ${engine}` : `${name} 上的 ${engine} (${via})`,
  asking: '正在询问主机 …',
  live: '实时',
  held: since => `自 ${since} 暂停`,
  lost: '已断开',
  lostSince: since => `自 ${since} 断开`,
  readOnly: '只读',
  filterHint: 'Enter 保留 · Esc 清除',
} satisfies Words<typeof English>;

export const mouse = {
  said: {
    given: key =>
      key === null ? '鼠标归终端使用：可用来选择和复制' : `鼠标归终端使用：可用来选择和复制；${key} 收回`,
    taken: '鼠标重新归仪表板使用',
  },
} satisfies Words<typeof EnglishMouse>;
