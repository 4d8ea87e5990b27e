import type { JsonObject } from '../core/json.ts';

/** One object that a template made. */
export interface Manifest {
  /** Template that it comes from: `<chart>/templates/x.yaml`. */
  readonly path: string;
  /** Trimmed text, comments included. */
  readonly text: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** As the text has it; empty when it says nothing. */
  readonly namespace: string;
  readonly object: JsonObject;
}

/** An object that is applied around the others, at the events that it names. */
export interface HookManifest extends Manifest {
  /** `pre-install`, `post-upgrade`, ... */
  readonly events: readonly string[];
  readonly weight: number;
  /** `before-hook-creation`, `hook-succeeded`, `hook-failed`; empty when the object names none. */
  readonly deletePolicies: readonly string[];
  readonly outputLogPolicies: readonly string[];
}

/** A file below crds/ of the chart or one of its enabled sub-charts. */
export interface CRDFile {
  /** `<chart>/crds/x.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** What a chart became with some values. */
export interface RenderedChart {
  /** In the order in which they are installed. */
  readonly manifests: readonly Manifest[];
  /** In the order of kinds; sort by weight and name per event before running them. */
  readonly hooks: readonly HookManifest[];
  /** NOTES.txt of the root chart; empty without one. */
  readonly notes: string;
  readonly crds: readonly CRDFile[];
  /** The text of a release record: every manifest behind `---` and `# Source: <path>`. */
  readonly manifestText: string;
}

/** What a template knows about the cluster. */
export interface Capabilities {
  /** `v1.34.0`. */
  readonly kubeVersion: string;
  /** `v1`, `apps/v1`, `apps/v1/Deployment`. */
  readonly apiVersions: readonly string[];
}

/**
 * Reads objects for the template function `lookup`: one object when `name` is not empty, else a list object. Undefined when there is
 * none or the cluster does not know the kind; other failures are thrown.
 */
export type Lookup = (
  apiVersion: string,
  kind: string,
  namespace: string,
  name: string,
) => Promise<JsonObject | undefined>;

/** For whom and for what a chart is rendered. */
export interface RenderOptions {
  readonly release: {
    readonly name: string;
    readonly namespace: string;
    readonly revision: number;
    readonly isInstall: boolean;
    readonly isUpgrade: boolean;
  };
  /** Those of a recent Kubernetes when absent. */
  readonly capabilities?: Capabilities;
  /** Without it `lookup` finds nothing, as in `helm template`. */
  readonly lookup?: Lookup;
  /** The instant that `now` gives. */
  readonly now?: Date;
  /** Leaves the check against values.schema.json out. */
  readonly skipSchemaValidation?: boolean;
}
