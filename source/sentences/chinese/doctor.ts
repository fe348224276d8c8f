import type {doctor as English} from '../english/doctor.ts';
import type {Words} from '../words.ts';

export const doctor = {
  levels: {ok: '正常', note: '注意', bad: '问题'},
  subjects: {
    node: 'Node',
    terminal: '终端',
    size: '大小',
    colours: '颜色',
    characters: '字符',
    mouse: '鼠标',
    clipboard: '剪贴板',
    updates: '画面',
    code: '启动',
    settings: '设置',
    host: '主机',
    state: '状态文件',
    engine: '引擎',
    runtimes: '运行时',
  },
  allWell: '不缺少任何东西',
  problems: count => `有 ${count} 个问题`,

  node: (node, isotop, system) => `${node} 在 ${system} 上运行 isotop ${isotop}`,

  noTerminal: '这里没有终端，因此无可说明',
  askThere: '请在要检查的终端中运行 isotop doctor，不要用管道',
  dumb: '它只能输出 (TERM=dumb)',
  dumbRemedy: '仪表板需要其他终端；子命令可以在这里使用',
  terminal: (name, milliseconds) => `${name}；在 ${milliseconds} 毫秒内应答`,
  silent: name => `${name}；它不应答询问，因此不知道它能做什么`,
  within: (name, outer) => `${outer} 中的 ${name}`,
  unnamed: '它没有名称（未设置 TERM）',
  unnamedRemedy: '请把 TERM 设为它的名称，例如 xterm-256color',

  tooSmall: size => `${size}：对仪表板来说太小`,
  tooSmallRemedy: '请放大到 40×10 或更大',
  onePane: size => `${size}：一次显示一个窗格`,
  stacked: size => `${size}：窗格上下排列`,
  sideBySide: size => `${size}：窗格左右并排`,
  largerRemedy: '100 列即可左右并排',

  colours: {truecolour: '全部', '256': '256', '16': '16'},
  moreColours: '如果终端支持更多颜色，请设置 COLORTERM=truecolor',
  noColours: '无，因为设置了 NO_COLOR',

  utf8: locale => `UTF-8 (${locale})`,
  noLocale: '未设置区域设置，因此程序可能只输出 ASCII',
  otherLocale: locale => `区域设置 ${locale} 不是 UTF-8`,
  localeRemedy: '请把 LANG 设为 UTF-8 的区域设置，例如 C.UTF-8，或使用 --ascii',
  wideMarks: '◆ 之类的符号在这里占两个单元格',
  wideMarksRemedy: '请使用 --ascii，或在终端中把宽度不定的字符设为窄字符',
  brokenMarks: '终端不能识别 UTF-8',
  brokenWide: '像“容”这样的字符在这里不占两个单元格，因此会使列错位',

  mouse: '报告单击、滚轮和拖动',
  noMouse: '终端不报告鼠标',
  mouseUnknown: '终端没有说明是否报告鼠标',
  keysRemedy: '一切操作都可以用键盘完成',

  clipboard: '终端接受 y 复制的内容',
  clipboardTmux: '只有 tmux 的选项 set-clipboard 为 on 时，它才传递 y 复制的内容',
  clipboardTmuxRemedy: 'tmux set -s set-clipboard on',
  clipboardUnknown: '终端没有说明是否接受 y 复制的内容',
  clipboardRemedy: 'y 也会显示它复制的内容',

  synchronised: '终端整幅显示画面',
  unsynchronised: '终端可能显示只画了一半的画面',
  synchronisedUnknown: '终端没有说明是否整幅显示画面',

  codeKept: folder => `编译后的代码保存在 ${folder}`,
  codeNotKept: '没有保存编译后的代码，因此每次启动都较慢',
  codeRemedy: '请使缓存文件夹可写（$XDG_CACHE_HOME 或 ~/.cache）',

  noSettings: file => `默认设置；可由 ${file} 更改`,
  settings: file => `${file} 中的设置`,

  simulated: '模拟主机',
  engineChosen: '容器引擎',
  askedFor: (host, flag) => `${host}，因为 ${flag}`,
  because: host => `${host}，因为 docker 会查找的位置没有引擎`,
  automatic: host => `${host}，因为 docker 也会使用它`,

  stateMissing: file => `${file} 会在需要时创建`,
  noFolder: (file, folder) => `无法创建 ${file}：${folder} 不可写`,
  notWritable: file => `${file} 可读，不可写`,
  writableRemedy: path => `请使 ${path} 可写，或用 --state FILE 指定其他文件`,
  state: (file, size, events, containers) => `${file}，${size}：${events} 个事件，${containers} 个容器`,

  noEngine: '没有引擎',
  getEngine: 'isotop 不需要引擎；如需安装：docs.docker.com/engine/install，或 apt-get install docker.io',
  otherSocket: url => `docker 会查找的位置没有，但 ${url} 有一个`,
  otherSocketRemedy: url => `isotop --host ${url}`,
  engine: (name, where, milliseconds) => `${name}，位于 ${where}，延迟 ${milliseconds} 毫秒`,

  runtimes: names => names,
  noVm: names => `${names}：都不能给容器提供自己的内核`,
  vmRemedy:
    '请安装 gVisor (gvisor.dev/docs/user_guide/install) 或 Kata Containers (katacontainers.io)，再写入 /etc/docker/daemon.json',
} satisfies Words<typeof English>;
