/** How the input is read. Each way in which callers differ is one option here; the presets below are the only combinations in use. */
export interface LoadProfile {
  /**
   * Check objects against schemas and rules: the custom resources of the two gateway groups alone (`owned`), or the core kinds
   * that are read as well (`all`). Objects that fail are rejected.
   */
  readonly validate: 'all' | 'owned' | 'none';
  /** Copy the schemas' defaults in, as an API server does. Needs `validate`. */
  readonly defaults: boolean;
  /** Namespace of objects that name none; absent leaves them without. */
  readonly missingNamespace?: string;
  /** Keep labels, annotations, generation and times, or the name and namespace alone. */
  readonly metadata: 'keep' | 'name-only';
  /** Keep statuses, or what others than this controller wrote into them, or none. */
  readonly status: 'keep' | 'foreign' | 'drop';
  /** A status that breaks its schema: the object is refused, or the status is dropped with a warning, as a server drops it on create. */
  readonly brokenStatus: 'refuse' | 'drop';
  /** Which kinds are read: all that the controller reads, or those of the Go egctl. */
  readonly kinds: 'controller' | 'egctl';
  /** Kinds that nobody knows: reported and left out, an error, or extension objects. */
  readonly unknownKinds: 'report' | 'error' | 'extension';
  /** Unpack objects of kind List. */
  readonly unpackLists: boolean;
  /** Read JSON objects that stand one after the other without separators. */
  readonly jsonStreams: boolean;
  /** Documents with nothing but comments: passed over, or an error. */
  readonly blankDocuments: 'skip' | 'error';
  /** The class's EnvoyProxy: the one that its parametersRef names, or the last of the input. */
  readonly classEnvoyProxy: 'parameters-ref' | 'last';
  /** The GatewayClass that is translated: the oldest with our controller name, or the last of the input. */
  readonly gatewayClass: 'controller-name' | 'last';
  /** Add the Namespaces that objects are in and that the input does not have. */
  readonly requiredNamespaces: boolean;
  /** Give Namespaces the label kubernetes.io/metadata.name, as every cluster does. */
  readonly namespaceLabel: boolean;
  /** Objects of one identity: all of them count, or the last one replaces the others. */
  readonly repeatedObjects: 'keep' | 'last';
  /** Order the lists by creation time, namespace and name. */
  readonly sort: boolean;
  /** Write a Secret's stringData into its data, as an API server does. */
  readonly mergeStringData: boolean;
  /** Leave out members and list items that are null, as a typed reader does; an API server judges them instead. */
  readonly dropNulls: boolean;
}

/** Name of a reading profile. */
export type ProfileName = 'controller' | 'cluster' | 'egctl' | 'raw';

const controller: LoadProfile = {
  validate: 'all',
  defaults: true,
  missingNamespace: 'default',
  metadata: 'keep',
  status: 'foreign',
  brokenStatus: 'drop',
  kinds: 'controller',
  unknownKinds: 'report',
  unpackLists: true,
  jsonStreams: true,
  blankDocuments: 'skip',
  classEnvoyProxy: 'parameters-ref',
  gatewayClass: 'controller-name',
  requiredNamespaces: true,
  namespaceLabel: true,
  repeatedObjects: 'last',
  sort: true,
  mergeStringData: true,
  dropNulls: false,
};

/**
 * - `controller`: what a cluster would hand to the controller if the files were applied to it.
 * - `cluster`: objects that come from a cluster: it has checked and defaulted them, maybe with newer definitions.
 * - `egctl`: what the Go egctl 1.9 makes of the same files (docs/compatibility.md).
 * - `raw`: objects as written: nothing checked, nothing added, nothing sorted.
 */
export const profiles: Readonly<Record<ProfileName, LoadProfile>> = {
  controller,
  cluster: { ...controller, validate: 'none', defaults: false, missingNamespace: undefined, dropNulls: true },
  egctl: {
    validate: 'owned',
    defaults: true,
    missingNamespace: 'envoy-gateway-system',
    metadata: 'name-only',
    status: 'drop',
    brokenStatus: 'refuse',
    kinds: 'egctl',
    unknownKinds: 'error',
    unpackLists: false,
    jsonStreams: false,
    blankDocuments: 'error',
    classEnvoyProxy: 'last',
    gatewayClass: 'last',
    requiredNamespaces: true,
    namespaceLabel: false,
    repeatedObjects: 'keep',
    sort: true,
    mergeStringData: false,
    dropNulls: false,
  },
  raw: {
    validate: 'none',
    defaults: false,
    metadata: 'keep',
    status: 'keep',
    brokenStatus: 'refuse',
    kinds: 'controller',
    unknownKinds: 'extension',
    unpackLists: true,
    jsonStreams: true,
    blankDocuments: 'skip',
    classEnvoyProxy: 'parameters-ref',
    gatewayClass: 'last',
    requiredNamespaces: false,
    namespaceLabel: false,
    repeatedObjects: 'keep',
    sort: false,
    mergeStringData: false,
    dropNulls: false,
  },
};
