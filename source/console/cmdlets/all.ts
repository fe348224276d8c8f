import type {Cmdlet} from '../binding/cmdlet.ts';
import {getCommand, getHelp} from './about-commands.ts';
import {getAlias, getHistory, getVariable} from './about-session.ts';
import {removeContainer, setContainer, startContainer, stopContainer} from './change-container.ts';
import {startProcess, stopProcess} from './change-process.ts';
import {getComputeProcess, stopComputeProcess} from './compute-process.ts';
import {convertFromJson} from './convert-from-json.ts';
import {convertToJson} from './convert-to-json.ts';
import {forEachObject, whereObject} from './filtering.ts';
import {formatList, formatTable} from './formatting.ts';
import {getContainer} from './get-container.ts';
import {getContainerImage} from './get-container-image.ts';
import {getMember} from './get-member.ts';
import {getProcess} from './get-process.ts';
import {
  addContainerNetworkAdapter,
  connectContainerNetworkAdapter,
  getContainerNetworkAdapter,
  getVMSwitch,
} from './network.ts';
import {newContainer} from './new-container.ts';
import {groupObject, measureObject, sortObject} from './ordering.ts';
import {clearHost, outHost, outNull, outString, writeHost, writeOutput} from './output.ts';
import {selectObject} from './select-object.ts';
import {selectString} from './select-string.ts';
import {enterPSSession, exitPSSession, invokeCommand} from './sessions.ts';
import {writeError, writeWarning} from './telling.ts';
import {getDate, startSleep} from './time.ts';

/** Every cmdlet of the console: what acts on the host first, then what works on objects. */
export const cmdlets: readonly Cmdlet[] = [
  newContainer,
  getContainer,
  startContainer,
  stopContainer,
  removeContainer,
  setContainer,
  getContainerImage,
  getVMSwitch,
  addContainerNetworkAdapter,
  connectContainerNetworkAdapter,
  getContainerNetworkAdapter,
  enterPSSession,
  exitPSSession,
  invokeCommand,
  getProcess,
  stopProcess,
  startProcess,
  getComputeProcess,
  stopComputeProcess,
  getHelp,
  getCommand,
  getAlias,
  getHistory,
  getVariable,
  getDate,
  startSleep,
  getMember,
  whereObject,
  selectObject,
  sortObject,
  groupObject,
  measureObject,
  forEachObject,
  formatTable,
  formatList,
  convertToJson,
  convertFromJson,
  selectString,
  writeOutput,
  writeHost,
  writeError,
  writeWarning,
  outHost,
  outNull,
  outString,
  clearHost,
];
