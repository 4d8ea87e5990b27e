import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { field, listField, messageField, textField } from './proto-field.ts';

/** Sections of a config dump that commands show. */
export type DumpSection = 'bootstrap' | 'cluster' | 'endpoint' | 'listener' | 'route' | 'secret';

/** The message of envoy.admin.v3 that holds each section. */
export const sectionTypes: Readonly<Record<DumpSection, string>> = {
  bootstrap: 'BootstrapConfigDump',
  cluster: 'ClustersConfigDump',
  endpoint: 'EndpointsConfigDump',
  listener: 'ListenersConfigDump',
  route: 'RoutesConfigDump',
  secret: 'SecretsConfigDump',
};

/** What Envoy's /config_dump answers; the parts stay as they came, unknown types and newer fields included. */
export interface ConfigDump {
  readonly configs: readonly JsonObject[];
}

/** Where a resource of a dump stands: `error` is one that Envoy refused. */
export type ResourceState = 'static' | 'active' | 'warming' | 'draining' | 'error';

/** One resource of a section: a cluster, listener, route configuration, endpoint list or secret. */
export interface DumpEntry {
  readonly name: string;
  readonly state: ResourceState;
  readonly version: string;
  readonly lastUpdated: string;
  readonly resource: JsonObject;
  /** Why Envoy refused an update of the resource. */
  readonly error?: string;
  /** The element of the section that holds the resource. */
  readonly element: JsonObject;
}

/** Reads the body of /config_dump; the error is one sentence. */
export function parseConfigDump(body: Buffer | string): Result<ConfigDump, string> {
  let value: unknown;
  try {
    value = JSON.parse(typeof body === 'string' ? body : body.toString('utf8'));
  } catch (error) {
    return fail(`the config dump is not JSON: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
  }
  return asConfigDump(value);
}

/** A parsed JSON value as a config dump; a single section (`config proxy listener -o json`) counts as a dump of one. */
export function asConfigDump(value: unknown): Result<ConfigDump, string> {
  if (isDeeper(value, deepest)) return fail(`it is nested more than ${deepest} levels deep, so no Envoy wrote it`);
  if (isObject(value)) {
    const { configs } = value;
    if (Array.isArray(configs)) return ok({ configs: configs.filter(isObject) });
    if (textField(value, '@type').includes('/envoy.admin.v3.')) return ok({ configs: [value] });
  }
  return fail('there is no Envoy config dump in it (an object with a list "configs")');
}

/** Protobuf messages nest at most 100 levels; a list, a map and a Struct add a few levels of JSON to each. */
const deepest = 500;

/** Readers go down by recursion: what is nested without bounds must not reach them. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, levels - 1));
  for (const key in value) if (isDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
  return false;
}

/** The sections of one kind; a dump has one of each, dumps of newer releases may split them. */
export function sectionsOf(dump: ConfigDump, section: DumpSection): readonly JsonObject[] {
  const suffix = `.${sectionTypes[section]}`;
  return dump.configs.filter((config) => textField(config, '@type').endsWith(suffix));
}

interface EntryList {
  readonly field: string;
  readonly state: ResourceState;
}

const lists: Readonly<
  Record<
    Exclude<DumpSection, 'bootstrap' | 'listener'>,
    { resource: string; name: string; lists: readonly EntryList[] }
  >
> = {
  cluster: {
    resource: 'cluster',
    name: 'name',
    lists: [
      { field: 'staticClusters', state: 'static' },
      { field: 'dynamicActiveClusters', state: 'active' },
      { field: 'dynamicWarmingClusters', state: 'warming' },
    ],
  },
  endpoint: {
    resource: 'endpointConfig',
    name: 'clusterName',
    lists: [
      { field: 'staticEndpointConfigs', state: 'static' },
      { field: 'dynamicEndpointConfigs', state: 'active' },
    ],
  },
  route: {
    resource: 'routeConfig',
    name: 'name',
    lists: [
      { field: 'staticRouteConfigs', state: 'static' },
      { field: 'dynamicRouteConfigs', state: 'active' },
    ],
  },
  secret: {
    resource: 'secret',
    name: 'name',
    lists: [
      { field: 'staticSecrets', state: 'static' },
      { field: 'dynamicActiveSecrets', state: 'active' },
      { field: 'dynamicWarmingSecrets', state: 'warming' },
    ],
  },
};

/** All resources of a section, in the order of the dump. */
export function entriesOf(dump: ConfigDump, section: Exclude<DumpSection, 'bootstrap'>): readonly DumpEntry[] {
  return sectionsOf(dump, section).flatMap((part) => sectionEntries(part, section));
}

/** The resources of one section message. */
function sectionEntries(part: JsonObject, section: Exclude<DumpSection, 'bootstrap'>): readonly DumpEntry[] {
  if (section === 'listener') return listenerEntries(part);
  const shape = lists[section];
  return shape.lists.flatMap(({ field: list, state }) =>
    listField(part, list)
      .filter(isObject)
      .map((element) => entry(element, state, shape.resource, shape.name)),
  );
}

function entry(element: JsonObject, state: ResourceState, resourceField: string, nameField: string): DumpEntry {
  const resource = messageField(element, resourceField);
  const failure = messageField(element, 'errorState');
  return {
    name: textField(resource, nameField) || textField(element, 'name') || '(unnamed)',
    state: resource === undefined && failure ? 'error' : state,
    version: textField(element, 'versionInfo'),
    lastUpdated: textField(element, 'lastUpdated'),
    resource: resource ?? messageField(failure, 'failedConfiguration') ?? {},
    ...(failure ? { error: textField(failure, 'details') } : {}),
    element,
  };
}

const listenerStates = [
  ['activeState', 'active'],
  ['warmingState', 'warming'],
  ['drainingState', 'draining'],
] as const;

function listenerEntries(part: JsonObject): readonly DumpEntry[] {
  const fixed = listField(part, 'staticListeners').filter(isObject);
  const dynamic = listField(part, 'dynamicListeners').filter(isObject);
  return [
    ...fixed.map((element) => entry(element, 'static', 'listener', 'name')),
    ...dynamic.flatMap((element) => dynamicListener(element)),
  ];
}

/** A dynamic listener may be active and warming at once: the old one serves until the new one is ready. */
function dynamicListener(element: JsonObject): readonly DumpEntry[] {
  const failure = messageField(element, 'errorState');
  const error = failure ? { error: textField(failure, 'details') } : {};
  const name = textField(element, 'name');
  const states = listenerStates.flatMap(([stateField, state]) => {
    const held = messageField(element, stateField);
    return held ? [{ held, state }] : [];
  });
  if (states.length === 0) {
    const resource = messageField(failure, 'failedConfiguration') ?? {};
    return [
      {
        name,
        state: 'error',
        version: '',
        lastUpdated: textField(failure, 'lastUpdateAttempt'),
        resource,
        ...error,
        element,
      },
    ];
  }
  return states.map(({ held, state }) => ({
    name: name || textField(field(held, 'listener'), 'name') || '(unnamed)',
    state,
    version: textField(held, 'versionInfo'),
    lastUpdated: textField(held, 'lastUpdated'),
    resource: messageField(held, 'listener') ?? {},
    ...error,
    element,
  }));
}

/** A copy of a section with the elements whose resources pass; lists that were there stay, if empty. */
export function filterSection(part: JsonObject, keep: ReadonlySet<JsonObject>): JsonObject {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]): readonly [string, JsonValue | undefined] => [
      key,
      Array.isArray(value) && value.every(isObject) ? value.filter((element) => keep.has(element)) : value,
    ]),
  );
}
