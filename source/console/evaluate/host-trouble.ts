import {describe, type HostError} from '../../model/host-error.ts';
import type {Trouble} from '../binding/cmdlet.ts';

type Shape = Pick<Trouble, 'category' | 'reason' | 'id'>;

/** PowerShell's categories and ids for what a host refuses or fails at. */
function shapeOf(error: HostError): Shape {
  switch (error.kind) {
    case 'no-such-container':
    case 'no-such-image':
    case 'no-such-network':
    case 'no-such-process':
    case 'ambiguous-container':
      return {category: 'InvalidArgument', reason: 'VirtualizationException', id: 'InvalidParameter'};
    case 'unknown-runtime':
    case 'invalid-name':
    case 'invalid-value':
      return {category: 'InvalidArgument', reason: 'VirtualizationException', id: 'InvalidParameter'};
    case 'name-taken':
      return {category: 'ResourceExists', reason: 'VirtualizationException', id: 'ObjectAlreadyExists'};
    case 'wrong-state':
    case 'same-isolation':
      return {category: 'InvalidOperation', reason: 'VirtualizationException', id: 'InvalidState'};
    case 'incompatible-image':
      return {category: 'InvalidOperation', reason: 'VirtualizationException', id: 'OperationFailed'};
    case 'convert-unsupported':
    case 'pause-needs-hyperv':
    case 'unsupported':
      return {category: 'NotImplemented', reason: 'NotSupportedException', id: 'NotSupported'};
    case 'read-only':
      return {category: 'PermissionDenied', reason: 'UnauthorizedAccessException', id: 'AccessDenied'};
    case 'unreachable':
    case 'state-file':
      return {category: 'ResourceUnavailable', reason: 'VirtualizationException', id: 'ConnectionFailed'};
    case 'cancelled':
      return {category: 'OperationStopped', reason: 'OperationCanceledException', id: 'OperationCanceled'};
    case 'refused':
    case 'unexpected':
      return {category: 'NotSpecified', reason: 'VirtualizationException', id: 'OperationFailed'};
  }
}

/** The thing that an error names. */
function aboutOf(error: HostError): string | undefined {
  switch (error.kind) {
    case 'no-such-image':
      return error.image;
    case 'no-such-network':
      return error.network;
    case 'no-such-process':
      return String(error.pid);
    default:
      return 'name' in error ? error.name : undefined;
  }
}

/** What a host said, as a cmdlet says it: a sentence with a capital and a full stop. */
export function troubleOf(error: HostError): Trouble {
  const {message} = describe(error);
  const about = aboutOf(error);
  return {
    ...shapeOf(error),
    message: `${message.slice(0, 1).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`,
    ...(about !== undefined && {about}),
  };
}
