import type {logs as English} from '../english/logs.ts';
import type {Words} from '../words.ts';

export const logs = {
  title: name => `${name} 的日志`,
  lines: lines => `${lines} 行`,
  lastLines: lines => `最后 ${lines} 行`,
  since: moment => `自 ${moment} 起`,
  status: {following: '跟随中', standing: '已停住', ended: '已结束'},
  nothing: '它没有输出任何内容。',
  nothingYet: '它还没有输出任何内容。',
  cut: ' … 此行的其余部分未显示',
  prompts: {
    search: '搜索：',
    since: '起始时间：',
    save: '保存到：',
  },
  hints: {
    search: 'Enter 查找 · Esc 放弃',
    since: '10m、2h、14:02 或日期；留空：全部',
    save: 'Enter 保存 · Esc 放弃',
  },
  noMoment: text => `“${text}”不是时间：10m、2h、14:02、2026-01-31`,
  notFound: search => `没有与“${search}”匹配的内容`,
  noSearch: '没有在搜索：按 / 搜索',
  overwrite: path => `${path} 已存在：y 覆盖，n 不覆盖`,
  saved: (lines, path) => `已将 ${lines} 行保存到 ${path}`,
  saving: path => `正在保存到 ${path} …`,
  notSaved: (path, why) => `无法保存到 ${path}：${why}`,
  whyNot: {
    EACCES: '不允许写入',
    EISDIR: '它是文件夹',
    ENOENT: '其文件夹不存在',
    ENOTDIR: '路径中有一部分不是文件夹',
    ENOSPC: '没有剩余空间',
    EROFS: '该处不能写入',
  },
  footer: {
    scroll: '滚动',
    search: '搜索',
    next: '下一个',
    follow: '跟随',
    wrap: '换行',
    sideways: '横移',
    since: '起始',
    save: '保存',
    close: '关闭',
  },
} satisfies Words<typeof English>;
