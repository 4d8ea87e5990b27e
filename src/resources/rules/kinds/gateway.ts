import type { GatewayAddress, GatewayTLSFrontendPerPort } from '../../generated/types.ts';
import { listenerRules } from '../fragments/listeners.ts';
import { type Rule, rule } from '../rule.ts';

const hostname = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const metadataKey =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$/;
/** Characters that the part of a key before the slash may not reach. */
const prefixLimit = 253;

type Addresses = readonly GatewayAddress[];

function uniqueValues(type: string): (addresses: Addresses) => boolean {
  return (addresses) => {
    const values = addresses
      .filter((address) => address.type === type && address.value !== undefined)
      .map(({ value }) => value);
    return new Set(values).size === values.length;
  };
}

function metadataRules(pattern: number, prefix: number, field: 'annotations' | 'labels'): readonly Rule[] {
  const path = `spec.infrastructure.${field}`;
  type TextMap = Readonly<Record<string, string>>;
  return [
    ...rule<TextMap>(
      pattern,
      path,
      (map) => Object.keys(map).every((key) => metadataKey.test(key)),
      'has a key that is no name of a label or annotation',
    ),
    ...rule<TextMap>(
      prefix,
      path,
      (map) => Object.keys(map).every((key) => [...(key.split('/', 1)[0] ?? '')].length < prefixLimit),
      `has a key whose prefix is not shorter than ${prefixLimit} characters`,
    ),
  ];
}

/** Rules of Gateway. */
export const gatewayRules: readonly Rule[] = [
  ...rule<Addresses>(9, 'spec.addresses', uniqueValues('IPAddress'), 'gives one IP address twice'),
  ...rule<Addresses>(10, 'spec.addresses', uniqueValues('Hostname'), 'gives one host name twice'),
  ...rule<GatewayAddress>(
    11,
    'spec.addresses[]',
    ({ type, value }) => type !== 'Hostname' || value === undefined || hostname.test(value),
    'needs a host name in lower case as value with type Hostname',
  ),
  ...metadataRules(12, 13, 'annotations'),
  ...metadataRules(14, 15, 'labels'),
  ...listenerRules(21),
  ...rule<readonly GatewayTLSFrontendPerPort[]>(
    23,
    'spec.tls.frontend.perPort',
    (entries) => new Set(entries.map(({ port }) => port)).size === entries.length,
    'gives one port twice',
  ),
  ...rule<GatewayAddress>(
    24,
    'status.addresses[]',
    ({ type, value }) => type !== 'Hostname' || (value !== undefined && hostname.test(value)),
    'needs a host name in lower case as value with type Hostname',
  ),
];
