import type { EnvoyProxy } from '../../../resources/generated/types.ts';

/** The wildcard address that listeners bind: IPv6 also serves IPv4 in dual-stack fleets. */
export function listenAddress(envoyProxy: EnvoyProxy | undefined): string {
  const family = envoyProxy?.spec?.ipFamily;
  return family === 'IPv6' || family === 'DualStack' ? '::' : '0.0.0.0';
}
