import { lookup } from 'node:dns/promises';
import { UsageError } from '../core/errors.ts';

/** The address of a host that a flag names, since Envoy wants addresses. Throws a UsageError for a name that has none. */
export async function hostAddress(flag: string, host: string): Promise<string> {
  try {
    return (await lookup(host.replace(/^\[(.*)\]$/, '$1'), { verbatim: false })).address;
  } catch {
    throw new UsageError(
      `--${flag}: the host ${host} has no address`,
      'Give an address, or a name that can be looked up.',
    );
  }
}
