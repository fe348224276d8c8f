import type {LogLine} from '../hosts/reads-logs.ts';
import type {Container} from '../model/container.ts';
import type {HostEvent} from '../model/host-event.ts';
import type {Moment} from '../model/ids.ts';
import type {Image} from '../model/image.ts';
import type {Network} from '../model/network.ts';
import type {HostProcess, InsideProcess, ProcessFigures} from '../model/process.ts';
import type {HostFacts, Snapshot} from '../model/snapshot.ts';
import type {Worker} from '../model/worker.ts';

/**
 * What programs read: product.md, *JSON fields*. Every object is written out field by field, in that order, so that a
 * field which the model has for itself never gets into it, and a change here is a change of the contract.
 */

/** ISO 8601 UTC. */
export const time = (moment: Moment): string => new Date(moment).toISOString();
const timeOrNull = (moment: Moment | null): string | null => (moment === null ? null : time(moment));

export const containerJson = (container: Container) => ({
  host: container.host,
  id: container.id,
  name: container.name,
  image: container.image,
  imageId: container.imageId,
  isolation: container.isolation,
  runtime: container.runtime,
  state: container.state,
  createdAt: time(container.createdAt),
  startedAt: timeOrNull(container.startedAt),
  exitCode: container.exitCode,
  command: container.command,
  network: container.network,
  owner: container.owner,
  computeSystemId: container.computeSystemId,
  vmId: container.vmId,
  memoryMiB: container.memoryMiB,
  processors: container.processors,
  workerPid: container.workerPid,
});

export const processJson = (process: HostProcess, figures: ProcessFigures) => ({
  host: process.host,
  pid: process.pid,
  parentPid: process.parentPid,
  name: process.name,
  user: process.user,
  session: process.session,
  handles: figures.handles,
  npmK: figures.npmK,
  pmK: figures.pmK,
  wsK: figures.wsK,
  vmM: figures.vmM,
  cpuSeconds: figures.cpuSeconds,
  container: process.container,
  containerId: process.containerId,
});

export const workerJson = (worker: Worker, figures: ProcessFigures) => ({
  host: worker.host,
  pid: worker.pid,
  name: worker.name,
  user: worker.user,
  container: worker.container,
  containerId: worker.containerId,
  wsK: figures.wsK,
  cpuSeconds: figures.cpuSeconds,
  startedAt: timeOrNull(worker.startedAt),
});

export const insideJson = (process: InsideProcess) => ({
  host: process.host,
  pid: process.pid,
  name: process.name,
  user: process.user,
  session: process.session,
  handles: process.handles,
  npmK: process.npmK,
  pmK: process.pmK,
  wsK: process.wsK,
  vmM: process.vmM,
  cpuSeconds: process.cpuSeconds,
  hostPid: process.hostPid,
});

export const imageJson = (image: Image) => ({
  host: image.host,
  id: image.id,
  name: image.name,
  version: image.version,
  publisher: image.publisher,
  isOsImage: image.isOsImage,
  sizeBytes: image.sizeBytes,
});

export const networkJson = ({host, id, name, kind}: Network) => ({host, id, name, kind});

export const eventJson = (event: HostEvent) => ({
  host: event.host,
  at: time(event.at),
  sequence: event.sequence,
  kind: event.kind,
  subject: event.subject,
  actor: event.actor,
  message: event.message,
});

/** A line that a container's command printed; `text` as it was printed. */
export const logJson = ({host, id, name}: Container, {at, stream, text, cut}: LogLine) => ({
  host,
  container: name,
  containerId: id,
  at: timeOrNull(at),
  stream,
  text,
  cut,
});

export const hostJson = ({id, kind, name, os, version}: HostFacts) => ({id, kind, name, os, version});

export const snapshotJson = (snapshot: Snapshot) => ({
  host: hostJson(snapshot.host),
  takenAt: time(snapshot.takenAt),
  processes: snapshot.processes.map(process => processJson(process, snapshot.figures(process.pid))),
  containers: snapshot.containers.map(containerJson),
  workers: snapshot.workers.map(worker => workerJson(worker, snapshot.figures(worker.pid))),
  images: snapshot.images.map(imageJson),
  networks: snapshot.networks.map(networkJson),
});
