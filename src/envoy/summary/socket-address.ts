import type { JsonValue } from '../../core/json.ts';
import { field, fieldAt, messageField, textField } from '../dump/proto-field.ts';

/** An envoy.config.core.v3.Address in parts; pipes and internal listeners have no port. */
export interface SocketAddress {
  readonly address: string;
  readonly port?: number;
}

/** Reads a core.v3.Address; an absent or unknown one has an empty address. */
export function socketAddress(address: JsonValue | undefined): SocketAddress {
  const socket = messageField(address, 'socketAddress');
  if (socket) {
    const port = field(socket, 'portValue');
    return { address: textField(socket, 'address'), port: typeof port === 'number' ? port : 0 };
  }
  const pipe = textField(messageField(address, 'pipe'), 'path');
  if (pipe !== '') return { address: `unix://${pipe}` };
  const internal = textField(fieldAt(address, 'envoyInternalAddress'), 'serverListenerName');
  return { address: internal === '' ? '' : `internal://${internal}` };
}

/** `address:port`; IPv6 addresses in brackets. */
export function addressText({ address, port }: SocketAddress): string {
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
