import type { Chart } from '../chart/chart.ts';
import type { Release, ReleaseChart, ReleaseHook } from '../release/release.ts';
import type { HookManifest, RenderedChart } from '../rendered-chart.ts';
import { type ChartValues, valuesToJson } from '../values/values.ts';
import type { ReleaseId } from './ownership.ts';
import { neverRun } from './run-hooks.ts';

/** What a new revision is made of. */
export interface RevisionParts {
  readonly id: ReleaseId;
  readonly revision: number;
  readonly chart: Chart;
  /** The user's values. */
  readonly config: ChartValues;
  readonly rendered: RenderedChart;
  readonly firstDeployed?: string;
  readonly now: Date;
}

/** The record of a revision that is about to be installed. */
export function makeRelease(parts: RevisionParts): Release {
  const now = parts.now.toISOString();
  const upgrade = parts.firstDeployed !== undefined;
  return {
    name: parts.id.name,
    info: {
      first_deployed: parts.firstDeployed ?? now,
      last_deployed: now,
      deleted: '',
      description: upgrade ? 'Upgrade underway by egctl' : 'Install underway by egctl',
      status: upgrade ? 'pending-upgrade' : 'pending-install',
      notes: parts.rendered.notes,
    },
    chart: releaseChart(parts.chart),
    config: valuesToJson(parts.config),
    manifest: parts.rendered.manifestText,
    hooks: parts.rendered.hooks.map(releaseHook),
    version: parts.revision,
    namespace: parts.id.namespace,
    apply_method: 'ssa',
  };
}

/** The release with another status and description. */
export function withStatus(release: Release, status: Release['info']['status'], description?: string): Release {
  return { ...release, info: { ...release.info, status, ...(description !== undefined && { description }) } };
}

function releaseChart(chart: Chart): ReleaseChart {
  const inFolder = (name: string): boolean => !name.startsWith('crds/') && !name.startsWith('charts/');
  return {
    metadata: chart.metadata,
    lock: chart.lock,
    templates: chart.templates.map(({ name, data }) => ({ name, data: data.toString('base64') })),
    values: valuesToJson(chart.values),
    schema: chart.schema ? chart.schema.toString('base64') : null,
    files: chart.files
      .filter(({ name }) => inFolder(name))
      .map(({ name, data }) => ({ name, data: data.toString('base64') })),
  };
}

function releaseHook(hook: HookManifest): ReleaseHook {
  return {
    name: hook.name,
    kind: hook.kind,
    path: hook.path,
    manifest: hook.text,
    events: hook.events,
    last_run: neverRun,
    ...(hook.weight !== 0 && { weight: hook.weight }),
    ...(hook.deletePolicies.length > 0 && { delete_policies: hook.deletePolicies }),
    ...(hook.outputLogPolicies.length > 0 && { output_log_policies: hook.outputLogPolicies }),
  };
}
