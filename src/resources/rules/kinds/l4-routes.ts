import { isIP } from 'node:net';
import { backendRefRules } from '../fragments/backend-ref.ts';
import { parentRefRules, ruleNameRules } from '../fragments/parent-refs.ts';
import { type Rule, rule } from '../rule.ts';

const subdomain = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$/;

type Hostnames = readonly string[];

/** Rules of TCPRoute and UDPRoute. */
export const l4RouteRules: readonly Rule[] = [...parentRefRules, ...backendRefRules(['spec.rules[].backendRefs[]'])];

/** Rules of TCPRoute, UDPRoute and (without those on host names) TLSRoute in version v1alpha2. */
export const l4RouteAlphaRules: readonly Rule[] = [...l4RouteRules, ...ruleNameRules];

/** Rules of TLSRoute. */
export const tlsRouteRules: readonly Rule[] = [
  ...rule<Hostnames>(89, 'spec.hostnames', (names) => names.every((name) => isIP(name) === 0), 'holds an IP address'),
  ...rule<Hostnames>(
    90,
    'spec.hostnames',
    (names) => names.every((name) => name.includes('*') || subdomain.test(name)),
    'holds an entry that is no host name in lower case',
  ),
  ...rule<Hostnames>(
    91,
    'spec.hostnames',
    (names) => names.every((name) => !name.includes('*') || (name.startsWith('*.') && subdomain.test(name.slice(2)))),
    'holds an entry with * that is not *. and a host name in lower case',
  ),
  ...l4RouteRules,
];
