import {actions} from './actions.ts';

/** Why an action cannot run now: one sentence, with what to do about it where there is something. */
export const reasons = {
  waiting: 'The host has not answered yet',
  lost: (host: string) => `${host} does not answer`,
  readOnly: 'isotop was started with --read-only',
  hostCannot: (host: string) => `${host} cannot do that`,
  noContainer: (key: string) => `There is no container: ${key} creates one`,
  noContainerReadOnly: 'There is no container',
  ofNobody: (row: string) => `${row} belongs to no container`,
  busy: (name: string, doing: keyof typeof actions.doing) =>
    `${name} is ${actions.doing[doing].toLowerCase()}: wait until that is done`,
  off: (name: string) => `${name} is Off: start it first`,
  running: (name: string) => `${name} is running already`,
  paused: (name: string) => `${name} is paused: unpause it first`,
  pauseNeedsHyperv: (name: string) => `${name} has process isolation: Windows pauses only hyperv containers`,
  noConvert: (os: string) => `${os} does not convert containers: only a Nano Server host does`,
  hasIsolation: (name: string, isolation: string) => `${name} has ${isolation} isolation already`,
  unknownIsolation: (name: string) => `The isolation of ${name} is unknown`,
  held: (key: string) => `The refresh is held: ${key} goes on`,
  onlyContainers: 'Only containers can be chosen, in their own pane',
  noneChosen: 'None is chosen: Space chooses',
  nothingGoesOn: 'Nothing is being done to several containers',
  nothingSelected: 'Nothing is selected',
  noSession: (key: string) => `There is no session: ${key} opens one`,
  oneSession: 'There is no other session',
  noDocument: 'No document is played: isotop play plays one',
  noRelatives: 'It has no relatives in the other panes',
};
