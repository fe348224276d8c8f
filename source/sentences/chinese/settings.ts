import type {settings as English} from '../english/settings.ts';
import type {Words} from '../words.ts';

export const settings = {
  summaries: {
    theme: '颜色；auto 向终端询问其背景色',
    language: '语言；auto 取区域设置的语言',
    ascii: '只用 ASCII 绘制',
    mouse: '使用鼠标；false 则留给终端',
    refresh: '每隔多久重新读取数值',
    budget: 'isotop 可占用单个核心的百分比，超过后会降低读取数值的频率',
    confirm: '执行前询问哪些操作',
    leaveKey: '把会话的按键交还给仪表板的键',
    keys: '仪表板命令的其他按键，按命令的 id',
    columns: '窗格的列及其顺序',
    sort: '窗格的排序方式；加 - 则最大的在前',
    sizes: '窗格的大小，以 + 和 - 的步数计',
    thresholds: '从哪些数值起单元格表示警告、表示不良',
    runtimes: '运行时是共享主机内核 (process) 还是有自己的内核 (hyperv)',
    helper: '辅助容器的镜像，可用它读取远程引擎所在机器的进程',
    commands: '自定义命令：一个键运行一个程序，可带所选项的 {name}、{id} 或 {pid}',
  },
  place: file => `设置文件：${file}`,
  unreadable: (file, reason) => `无法读取 ${file} (${reason})：已忽略`,
  noFile: file => `${file} 不是文件：已忽略`,
  tooLarge: file => `${file} 太大，不像设置文件：已忽略`,
  notJson: (file, line) => `${file} 第 ${line} 行不是 JSON：已忽略`,
  noObject: file => `${file} 中没有设置：它必须是一个对象，{…}`,
  unknown: (place, path, near) =>
    near === null ? `${place}：没有设置 ${path}` : `${place}：没有设置 ${path}；是否指 ${near}？`,
  wrong: (place, path, value, remedy) =>
    place === path ? `${path} 不能是 ${value}；${remedy}` : `${place}：${path} 不能是 ${value}；${remedy}`,
  remedies: {
    near: word => `是否指 ${word}？`,
    words: words => `请使用其中之一：${words}`,
    least: least => `请使用不小于 ${least} 的值`,
    most: most => `请使用不大于 ${most} 的值`,
    key: '请使用 x、Ctrl+X、F5 或 PgUp 这样的键',
    leaveKey: '请使用 Ctrl 加一个字母（C、L、Q、S、Z 除外），或 ] \\ ^ _ 之一',
    form: form => `请写成 ${form}`,
    run: {
      quote: '请闭合引号',
      empty: '请给出程序名',
      program: '程序不能是占位符',
      shell: 'shell 会把该值当作脚本：请在其中使用 $ISOTOP_NAME、$ISOTOP_ID 或 $ISOTOP_PID',
    },
  },
  keyTaken: (key, command, by) => `${key} 不能作为 ${command} 的键：它是 ${by} 的键`,
  keyFixed: (key, command) => `${key} 不能作为 ${command} 的键：它的含义是固定的`,
  keyLost: (command, key, by) => `${command} 现在没有键：${key} 是 ${by} 的键`,
  more: (first, others) => (others === 0 ? first : `${first}（另有 ${others} 项：isotop settings 会列出）`),
  notRemembered: (file, reason) => `您在此处的更改不会被记住：无法写入 ${file} (${reason})`,
} satisfies Words<typeof English>;
