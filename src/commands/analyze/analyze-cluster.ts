import { analyze } from '../../analyze/analyze.ts';
import type { Check } from '../../analyze/check.ts';
import { compareFindings } from '../../analyze/cluster/compare-findings.ts';
import { clusterOrigin, overlay } from '../../analyze/cluster/overlay.ts';
import { readClusterState } from '../../analyze/cluster/read-cluster-state.ts';
import type { Finding } from '../../analyze/finding.ts';
import { joinJudgement } from '../../analyze/join-judgement.ts';
import { asJson } from '../../core/json.ts';
import { isClusterError } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import { type ClusterResources, readResources } from '../../kubernetes/read-resources.ts';
import { type LoadableObject, type Loaded, loadObjects } from '../../resources/load/load.ts';
import { profiles } from '../../resources/load/profiles.ts';
import { envoyGatewayVersion } from '../../version.ts';
import { withCluster } from '../cluster-flags.ts';
import type { Invocation } from '../command.ts';
import { type Analysed, analyzeInput, judge, placer } from './analyze-input.ts';

interface Live {
  readonly read: ClusterResources;
  readonly state: Awaited<ReturnType<typeof readClusterState>>;
  /** Findings about objects of other namespaces are left out. */
  readonly namespace: string | undefined;
}

/**
 * Analyses the cluster, or the files laid over it: then each finding is introduced, fixed or unchanged. A cluster that nobody asked for and
 * that does not answer is left out, with a word on stderr.
 */
export async function analyzeCluster(
  invocation: Invocation,
  checks: readonly Check[],
  files: Loaded | undefined,
): Promise<Analysed> {
  const live = await readLive(invocation, files !== undefined);
  if (!live) return await analyzeInput(withoutCluster(invocation), checks);
  const objects = live.read.objects.map(
    (object): LoadableObject => ({
      object: asJson(object),
      origin: clusterOrigin,
    }),
  );
  const options = { checks, now: invocation.io.now(), profile: profiles.cluster, cluster: live.state };
  const load = (list: readonly LoadableObject[]): Promise<Loaded> => loadObjects(list, { profile: profiles.cluster });
  const before = await analyze(await load(objects), options);
  const notes = [
    ...live.read.unread.map(({ kind, reason }) => `${kind} could not be read: ${reason}`),
    ...live.state.unread,
  ];
  if (!files) {
    const judged = await judge(invocation, before.input);
    const loaded: Loaded = { ...(await load(objects)), texts: new Map() };
    const findings = joinJudgement(before.findings, judged.findings).filter(({ resource }) =>
      isWanted(live.namespace, resource),
    );
    return { loaded, findings: findings.map(withoutPlace), notes: [...notes, ...judged.notes], place: (list) => list };
  }
  const combined = await load(overlay(objects, files));
  const after = await analyze(combined, options);
  const judged = await judge(invocation, after.input);
  const place = await placer(files);
  const now = [...files.diagnostics, ...joinJudgement(after.findings, judged.findings)];
  const own = new Set(files.documents.map(({ ref }) => JSON.stringify(ref)));
  const compared = compareFindings(before.findings, now).filter(
    ({ state, resource }) => state !== 'unchanged' || own.has(JSON.stringify(resource)),
  );
  return { loaded: files, findings: compared.map(withoutPlace), notes: [...notes, ...judged.notes], place };
}

async function readLive(invocation: Invocation, withFiles: boolean): Promise<Live | undefined> {
  const { flags, io } = invocation;
  try {
    return await withCluster(flags, io, async (client) => {
      const all = flags.boolean('all-namespaces') || (withFiles && !flags.given('namespace'));
      const namespace = all ? undefined : (flags.string('namespace') ?? client.namespace);
      const controllerNamespace = flags.string('controller-namespace') ?? '';
      const read = await readAll(client, namespace, controllerNamespace);
      const state = await readClusterState(client, controllerNamespace, read);
      return { read, state: { ...state, supportedRelease: envoyGatewayVersion }, namespace };
    });
  } catch (error) {
    const asked = !withFiles || flags.boolean('use-cluster') || flags.given('context') || flags.given('kubeconfig');
    if (asked || !isClusterError(error)) throw error;
    io.stderr.write(`warning: the cluster is left out, the files are analysed alone: ${error.message}\n`);
    return undefined;
  }
}

/** Reads all namespaces, since references cross them; who may not gets the one namespace. */
async function readAll(
  client: KubernetesClient,
  namespace: string | undefined,
  controllerNamespace: string,
): Promise<ClusterResources> {
  const read = await readResources(client, { controllerNamespace });
  if (read.unread.length === 0 || namespace === undefined) return read;
  return await readResources(client, { controllerNamespace, namespaces: [namespace] });
}

function withoutCluster(invocation: Invocation): Invocation {
  const { flags } = invocation;
  return {
    ...invocation,
    flags: {
      ...flags,
      given: (name) => name === 'use-cluster' || flags.given(name),
      boolean: (name) => name !== 'use-cluster' && flags.boolean(name),
    },
  };
}

function isWanted(namespace: string | undefined, resource: Finding['resource']): boolean {
  return namespace === undefined || resource?.namespace === undefined || resource.namespace === namespace;
}

/** Objects of a cluster have no file: a place would only mislead. */
function withoutPlace(finding: Finding): Finding {
  const { place, ...rest } = finding;
  return place === undefined || place.file === clusterOrigin ? rest : finding;
}
