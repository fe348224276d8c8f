import type {CreateRequest} from '../../model/create-request.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {powershellWord, shellWord} from '../../text/command-line.ts';

/** `docker run` and `docker create`, which say everything that the form can. */
function dockerLine(request: CreateRequest, start: boolean, {host}: Snapshot): string {
  const {name, image, isolation, network, memoryMiB, processors, command} = request;
  const flag =
    host.platform === 'windows'
      ? {name: '--isolation', value: isolation}
      : {
          name: '--runtime',
          // Where none had to be chosen, the isolation has only one.
          value: request.runtime ?? host.runtimes.find(runtime => runtime.isolation === isolation)?.name,
        };
  return [
    start ? 'docker run -d' : 'docker create',
    `--name ${shellWord(name)}`,
    ...(flag.value === undefined ? [] : [`${flag.name}=${shellWord(flag.value)}`]),
    ...(network === undefined ? [] : [`--network ${shellWord(network)}`]),
    ...(memoryMiB === undefined ? [] : [`--memory ${memoryMiB}m`]),
    ...(processors === undefined ? [] : [`--cpus ${processors}`]),
    shellWord(image),
    ...command.map(shellWord),
  ].join(' ');
}

/** As the documents write it; `$con` is there only where it is started after. */
function cmdletLines(request: CreateRequest, start: boolean): readonly string[] {
  const {name, image, isolation, network, memoryMiB} = request;
  const line = [
    `New-Container -Name ${powershellWord(name)} -ContainerImageName ${powershellWord(image)}`,
    ...(network === undefined ? [] : [`-SwitchName ${powershellWord(network)}`]),
    ...(isolation === undefined ? [] : [`-RuntimeType ${isolation === 'hyperv' ? 'HyperV' : 'Default'}`]),
    ...(memoryMiB === undefined ? [] : [`-MemoryStartupBytes ${memoryMiB}MB`]),
  ].join(' ');
  return start ? [`$con = ${line}`, 'Start-Container $con'] : [line];
}

/**
 * The command lines that do what a request does, so that the form teaches them: the documents' cmdlets on a Windows
 * host, docker's where they cannot say it (a command, processors, an image that is none of the host's own).
 */
export function teach(request: CreateRequest, start: boolean, snapshot: Snapshot): readonly string[] {
  const image = snapshot.images.find(({name}) => name.toLowerCase() === request.image.toLowerCase());
  const cmdlets =
    snapshot.host.platform === 'windows' &&
    request.command.length === 0 &&
    request.processors === undefined &&
    (image?.isOsImage ?? false);
  return cmdlets ? cmdletLines(request, start) : [dockerLine(request, start, snapshot)];
}
