import type {palette as English} from '../english/palette.ts';
import type {Words} from '../words.ts';

export const palette = {
  title: '要做什么？',
  footer: 'Enter 执行 · Tab 补全 · ↑ ↓ 选择 · Esc 离开',
  labels: {
    container: '名称',
    isolation: '隔离',
    runtime: '运行时',
    name: '名称',
    image: '映像',
    column: '列',
    theme: '主题',
    walkthrough: '文档',
    text: '文本',
  },
  noAction: typed => `没有名为“${typed}”的操作`,
  noWord: (label, word, offers) =>
    offers === '' ? `“${word}”不能用作“${label}”` : `“${word}”不能用作“${label}”：${offers}`,
  missing: (label, usage) => `缺少“${label}”：${usage}`,
  tooMuch: (word, usage) => `“${word}”是多余的：${usage}`,
  openQuote: '有未闭合的引号',
  named: (image, isolation, state) => `${image} · ${isolation} · ${state}`,
} satisfies Words<typeof English>;
