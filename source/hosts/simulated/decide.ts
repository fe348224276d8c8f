import type {ContainerId} from '../../model/ids.ts';
import {imageLike} from './catalogue/images.ts';
import {type Circumstances, type Command, type Decision, happens, refused} from './command.ts';
import {whole} from './random.ts';
import {connect, convert, pause, remove, rename, unpause} from './rules/change.ts';
import {create} from './rules/create.ts';
import {changeFiles} from './rules/files.ts';
import {noContainer, type Standing, standing} from './rules/lookup.ts';
import {populate} from './rules/populate.ts';
import {endProcess, startProcess} from './rules/process.ts';
import {kill, restart, start, stop} from './rules/run.ts';
import type {HostState} from './state.ts';

/** What a command comes to in a state at a moment. Changes nothing; all chance comes from `circumstances.random`. */
export function decide(state: HostState, command: Command, circumstances: Circumstances): Decision {
  const of = (id: ContainerId, rule: (found: Standing) => Decision): Decision => {
    const found = standing(state, id, circumstances.now);
    return found ? rule(found) : refused(noContainer(id));
  };
  switch (command.kind) {
    case 'create':
      return create(state, command.request, circumstances);
    case 'start':
      return of(command.id, found => start(state, found, circumstances));
    case 'stop':
      return of(command.id, found => stop(found, circumstances));
    case 'restart':
      return of(command.id, found => restart(state, found, circumstances));
    case 'kill':
      return of(command.id, kill);
    case 'pause':
      return of(command.id, pause);
    case 'unpause':
      return of(command.id, unpause);
    case 'remove':
      return of(command.id, found => remove(found, command.force));
    case 'convert':
      return of(command.id, found => convert(state, found, command.request));
    case 'rename':
      return of(command.id, found => rename(state, found, command.name, circumstances));
    case 'connect':
      return of(command.id, found => connect(state, found, command.network));
    case 'change-files':
      return of(command.id, found => changeFiles(found, command.changes, circumstances));
    case 'start-process':
      return startProcess(state, command.request, circumstances);
    case 'end-process':
      return endProcess(state, command.request, circumstances);
    case 'populate':
      return populate(command.request);
    case 'add-image':
      return happens({
        kind: 'image-added',
        image: imageLike(state.system, command.name, circumstances.random),
      });
    case 'add-switch':
      return happens({kind: 'switch-added', switch: command.name});
    case 'reset':
      return happens({
        kind: 'reset',
        system: command.system ?? state.system,
        seed: whole(circumstances.random, 0x1_0000_0000),
      });
  }
}
