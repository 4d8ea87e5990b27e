import type { Chart, ChartMetadata } from '../../../src/helm/chart/chart.ts';
import type { ChartValues } from '../../../src/helm/values/values.ts';

/** What a test says about a chart; the rest is empty. */
export interface PlainChart {
  readonly metadata?: Partial<ChartMetadata>;
  readonly values?: ChartValues;
  /** Texts by the name of the file, templates/ included. */
  readonly templates?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly schema?: object | string;
  readonly dependencies?: readonly Chart[];
}

/** A chart in memory. */
export function plainChart(name: string, of: PlainChart = {}): Chart {
  const files = (texts: Readonly<Record<string, string>> = {}) =>
    Object.entries(texts).map(([file, text]) => ({ name: file, data: Buffer.from(text) }));
  return {
    metadata: { apiVersion: 'v2', version: '1.0.0', ...of.metadata, name } as ChartMetadata,
    lock: null,
    values: of.values ?? {},
    templates: files(of.templates),
    files: files(of.files),
    dependencies: of.dependencies ?? [],
    ...(of.schema !== undefined && {
      schema: Buffer.from(typeof of.schema === 'string' ? of.schema : JSON.stringify(of.schema)),
    }),
  };
}

/** A release for rendering. */
export const release = { name: 'rel', namespace: 'ns', revision: 1, isInstall: true, isUpgrade: false };
