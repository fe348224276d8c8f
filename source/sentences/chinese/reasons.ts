import type {reasons as English} from '../english/reasons.ts';
import type {Words} from '../words.ts';
import {actions} from './actions.ts';

export const reasons = {
  waiting: '主机尚未响应',
  lost: host => `${host} 没有响应`,
  readOnly: 'isotop 是以 --read-only 启动的',
  hostCannot: host => `${host} 不支持此操作`,
  noContainer: key => `没有容器：按 ${key} 创建`,
  noContainerReadOnly: '没有容器',
  ofNobody: row => `${row} 不属于任何容器`,
  busy: (name, doing) => `${name} ${actions.doing[doing]}：请等待完成`,
  off: name => `${name} 为 Off：请先启动`,
  running: name => `${name} 已在运行`,
  hasIsolation: (name, isolation) => `${name} 已经是 ${isolation} 隔离`,
  paused: name => `${name} 已暂停：请先恢复`,
  pauseNeedsHyperv: name => `${name} 使用 process 隔离：Windows 只能暂停 hyperv 容器`,
  noConvert: os => `${os} 不能转换容器：只有 Nano Server 主机可以`,
  unknownIsolation: name => `${name} 的隔离未知`,
  held: key => `刷新已暂停：按 ${key} 继续`,
  nothingGoesOn: '没有正在对多个容器进行的操作',
  nothingSelected: '未选择任何项',
  onlyContainers: '只能在容器窗格中勾选容器',
  noneChosen: '没有勾选任何容器：按 Space 勾选',
  noSession: key => `没有会话：按 ${key} 打开`,
  oneSession: '没有其他会话',
  noDocument: '没有正在演练的文档：isotop play 可演练文档',
  noRelatives: '其他窗格中没有相关项',
} satisfies Words<typeof English>;
