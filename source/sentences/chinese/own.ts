import type {own as English} from '../english/own.ts';
import type {Words} from '../words.ts';

export const own = {
  needs: placeholder => `它需要 {${placeholder}}，而所选项没有`,
  forOne: '它只针对一个容器，而已勾选了其他容器',
  unsafe: placeholder => `{${placeholder}} 含有特殊字符，在此可能被当作脚本执行`,
  question: title => `${title}？`,
  runs: line => `运行 ${line}`,
  left: title => `${title}：未运行`,
  running: title => `${title} …`,
  done: title => `${title}：完成`,
  said: (title, line) => `${title}：${line}`,
  exited: status => `已结束，状态 ${status}`,
  signalled: signal => `被 ${signal} 结束`,
  tooLong: seconds => `已终止：运行超过 ${seconds} 秒`,
  notStarted: (file, code) => (code === 'ENOENT' ? `没有程序 ${file}` : `无法启动 ${file} (${code})`),
  footer: '↑ ↓ 滚动 · Esc 关闭',
  goBack: '按 Enter 返回 isotop',
} satisfies Words<typeof English>;
