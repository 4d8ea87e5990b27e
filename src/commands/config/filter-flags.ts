import type { SummaryFilter } from '../../envoy/summary/summary-table.ts';
import type { Flag } from '../command.ts';

/** A part of the filter; the flag has the same name. */
export type FilterName = keyof SummaryFilter;

/** Flags that narrow a section down, one for each part of `SummaryFilter`. */
export const filterFlags: Readonly<Record<FilterName, Flag>> = {
  name: {
    name: 'name',
    kind: 'string',
    placeholder: 'TEXT',
    description: 'only resources whose name contains the text',
  },
  port: { name: 'port', kind: 'number', placeholder: 'PORT', description: 'only this port' },
  address: {
    name: 'address',
    kind: 'string',
    placeholder: 'TEXT',
    description: 'only addresses that contain the text',
  },
  type: { name: 'type', kind: 'string', placeholder: 'TYPE', description: 'only this type, as the table shows it' },
  fqdn: {
    name: 'fqdn',
    kind: 'string',
    placeholder: 'HOST',
    description: 'only clusters with this host name in their name or hosts',
  },
  host: {
    name: 'host',
    kind: 'string',
    placeholder: 'HOST',
    description: 'only what a request to this host would use',
  },
  path: {
    name: 'path',
    kind: 'string',
    placeholder: 'PATH',
    description: 'only routes whose path condition lets this path through',
  },
  cluster: {
    name: 'cluster',
    kind: 'string',
    placeholder: 'TEXT',
    description: 'only what belongs or goes to a cluster with the text in its name',
  },
  status: {
    name: 'status',
    kind: 'string',
    placeholder: 'STATUS',
    description: 'only this status, as the table shows it',
  },
};
