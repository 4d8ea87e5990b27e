import type { Chart } from './chart/chart.ts';
import { defaultCapabilities } from './default-capabilities.ts';
import { filesObject } from './files-object.ts';
import type { RenderOptions } from './rendered-chart.ts';
import type { TemplateFile } from './template/run-templates.ts';
import { GoObject, ofType, toValue, type Value, type ValueMap } from './template/value.ts';
import type { ChartValues } from './values/values.ts';

/** The template files of a chart and its sub-charts, each with the objects that it sees: Values, Chart, Release, Files, Capabilities, ... */
export function templateFiles(chart: Chart, values: ChartValues, options: RenderOptions): readonly TemplateFile[] {
  const shared: readonly [string, Value][] = [
    ['Release', release(options)],
    ['Capabilities', capabilities(options)],
  ];
  const out: TemplateFile[] = [];
  collect(chart, toValue(values), chart.metadata.name, true, shared, out);
  return out;
}

function collect(
  chart: Chart,
  values: Value,
  path: string,
  isRoot: boolean,
  shared: readonly [string, Value][],
  out: TemplateFile[],
): ValueMap {
  const subcharts: ValueMap = new Map();
  const data: readonly [string, Value][] = [
    ['Chart', chartData(chart, isRoot)],
    ['Files', filesObject(chart.files)],
    ['Values', values instanceof Map ? ofType(values, 'common.Values') : new Map()],
    ['Subcharts', subcharts],
    ...shared,
  ];
  for (const sub of chart.dependencies) {
    const { name } = sub.metadata;
    const own = values instanceof Map ? (values.get(name) ?? new Map()) : new Map();
    subcharts.set(name, collect(sub, own, `${path}/charts/${name}`, false, shared, out));
  }
  for (const { name, data: bytes } of chart.templates) {
    const partial = name.slice(name.lastIndexOf('/') + 1).startsWith('_');
    if (chart.metadata.type === 'library' && !partial) continue;
    const full = `${path}/${name}`;
    const template: Value = new Map([
      ['Name', full],
      ['BasePath', `${path}/templates`],
    ]);
    out.push({
      name: full,
      text: bytes.toString('utf8'),
      data: ofType(new Map([...data, ['Template', template]]), 'common.Values'),
    });
  }
  return ofType(new Map(data), 'common.Values');
}

function release({ release }: RenderOptions): Value {
  return new Map<string, Value>([
    ['Name', release.name],
    ['Namespace', release.namespace],
    ['IsUpgrade', release.isUpgrade],
    ['IsInstall', release.isInstall],
    ['Revision', BigInt(release.revision)],
    ['Service', 'Helm'],
  ]);
}

const chartFields: Readonly<Record<string, Value>> = {
  APIVersion: '',
  Annotations: null,
  AppVersion: '',
  Condition: '',
  Dependencies: null,
  Deprecated: false,
  Description: '',
  Home: '',
  Icon: '',
  Keywords: null,
  KubeVersion: '',
  Maintainers: null,
  Name: '',
  Sources: null,
  Tags: '',
  Type: '',
  Version: '',
};

function chartData({ metadata }: Chart, isRoot: boolean): Value {
  const given = Object.entries(metadata).filter(([, value]) => value !== undefined && value !== null);
  const fields = new Map(given.map(([name, value]) => [name.toLowerCase(), value] as const));
  const entries = Object.entries(chartFields).map(([name, empty]): [string, Value] => {
    const value = fields.get(name.toLowerCase());
    const empties = empty === null ? [] : empty;
    if (name === 'Annotations') return [name, annotations(value)];
    return [name, value === undefined ? empties : members(name, value)];
  });
  return new Map([...entries, ['IsRoot', isRoot]]);
}

/** A map of texts, which is null in JSON when the chart has none. */
function annotations(given: unknown): Value {
  const value = toValue(given);
  if (value instanceof Map) return ofType(value, 'map[string]string');
  return new GoObject('map[string]string', new Map(), undefined, undefined, () => null, undefined, 'map');
}

/** Maintainers and dependencies are structs, whose fields have capitals. */
function members(name: string, value: unknown): Value {
  if ((name !== 'Maintainers' && name !== 'Dependencies') || !Array.isArray(value)) return toValue(value);
  return value.map(
    (item: object) => new Map(Object.entries(item).map(([key, member]) => [capital(key), toValue(member)])),
  );
}

function capital(key: string): string {
  return key === 'url' ? 'URL' : key.slice(0, 1).toUpperCase() + key.slice(1);
}

function capabilities({ capabilities: { kubeVersion, apiVersions } = defaultCapabilities }: RenderOptions): Value {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(kubeVersion) ?? [];
  const version = kubeVersion.startsWith('v') ? kubeVersion : `v${kubeVersion}`;
  const print = (): string => version;
  const served = new Set(apiVersions);
  const versionFields = new Map<string, Value>([
    ['Major', major],
    ['Minor', minor],
    ['Version', version],
  ]);
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['GitVersion', print],
    ['String', print],
  ]);
  const fields = new Map<string, Value>([
    ['KubeVersion', new GoObject('common.KubeVersion', versionFields, methods, print)],
    [
      'APIVersions',
      new GoObject(
        'common.VersionSet',
        new Map(),
        new Map([['Has', ([name = '']: readonly Value[]) => typeof name === 'string' && served.has(name)]]),
        () => `[${apiVersions.join(' ')}]`,
        () => [...apiVersions],
        undefined,
        'slice',
      ),
    ],
    [
      'HelmVersion',
      new GoObject(
        'version.BuildInfo',
        new Map<string, Value>([
          ['Version', 'v4.1.4'],
          ['GitCommit', ''],
          ['GitTreeState', 'clean'],
          ['GoVersion', 'go1.25.9'],
          ['KubeClientVersion', 'v1.35'],
        ]),
      ),
    ],
  ]);
  return new GoObject('*common.Capabilities', fields);
}
