import type { JsonObject, JsonValue } from '../../core/json.ts';
import type { ChartValues } from '../values/values.ts';

/** A file of a chart; the name is its path below the chart's folder, with slashes. */
export interface ChartFile {
  readonly name: string;
  readonly data: Buffer;
}

/** Chart.yaml as JSON. */
export type ChartMetadata = JsonObject & {
  readonly apiVersion?: string;
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly kubeVersion?: string;
  readonly type?: string;
  readonly dependencies?: readonly ChartDependency[];
};

/** An entry of `dependencies` in Chart.yaml. */
export type ChartDependency = JsonObject & {
  readonly name: string;
  readonly version?: string;
  readonly alias?: string;
  /** Paths in the values, comma separated; the first one with a boolean decides. */
  readonly condition?: string;
  readonly tags?: readonly string[];
  readonly 'import-values'?: readonly JsonValue[];
};

/** A chart as read from a folder or an archive, sub-charts included. */
export interface Chart {
  readonly metadata: ChartMetadata;
  /** Chart.lock as JSON; null without one. */
  readonly lock: JsonValue;
  /** Defaults of values.yaml. */
  readonly values: ChartValues;
  /** Text of values.schema.json. */
  readonly schema?: Buffer;
  /** Files below templates/. */
  readonly templates: readonly ChartFile[];
  /** All other files, those below crds/ included. */
  readonly files: readonly ChartFile[];
  /** Charts below charts/, whether enabled or not. */
  readonly dependencies: readonly Chart[];
}
