/** A string or number that the type checker keeps apart from others of its kind. */
type Brand<Value, Name extends string> = Value & {readonly __brand: Name};

/** One connection to one host, for example `sim:WIN-NANO` or `docker:default`. All other ids are of a host. */
export type HostId = Brand<string, 'HostId'>;
/** A GUID for what New-Container made, 64 hexadecimal digits for what docker made. */
export type ContainerId = Brand<string, 'ContainerId'>;
export type ImageId = Brand<string, 'ImageId'>;
export type NetworkId = Brand<string, 'NetworkId'>;

export const hostId = (text: string): HostId => text as HostId;
export const containerId = (text: string): ContainerId => text as ContainerId;
export const imageId = (text: string): ImageId => text as ImageId;
export const networkId = (text: string): NetworkId => text as NetworkId;

/** A moment in milliseconds since 1970, UTC. JSON output writes it as ISO 8601. */
export type Moment = number;
