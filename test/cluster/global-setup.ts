import type { TestProject } from 'vitest/node';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import { findBinaries } from './control-plane/binaries.mjs';
import { type ControlPlane, startControlPlane } from './control-plane/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Kubeconfig of the cluster that the suite shares; empty when there is none and the suite skips. */
    readonly clusterKubeconfig: string;
  }
}

let plane: ControlPlane | undefined;

/** Starts one control plane for the whole suite, or takes the cluster of EGCTL_TEST_KUBECONFIG. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.EGCTL_TEST_KUBECONFIG;
  if (given) return useGiven(project, given);
  const { missing } = await findBinaries();
  if (missing.length > 0) {
    const line = `cluster suite: ${missing.join(', ')} not built; run node test/cluster/setup.mjs --build-only, or set EGCTL_TEST_KUBECONFIG`;
    return skip(project, line);
  }
  plane = await startControlPlane();
  project.provide('clusterKubeconfig', plane.kubeconfig);
}

/** A cluster from elsewhere must have kwok as its kubelet: it lets tests put an Envoy behind the ports of pods. */
async function useGiven(project: TestProject, kubeconfig: string): Promise<void> {
  const world = { env: {}, cwd: process.cwd(), signal: new AbortController().signal };
  const client = await connectCluster({ kubeconfig, requestTimeoutMs: 10_000 }, world);
  const kwok = await client.discovery.served('kwok.x-k8s.io/v1alpha1');
  client.close();
  if (kwok.length > 0) return project.provide('clusterKubeconfig', kubeconfig);
  return skip(project, 'cluster suite: the cluster of EGCTL_TEST_KUBECONFIG does not serve kwok.x-k8s.io/v1alpha1');
}

function skip(project: TestProject, line: string): void {
  if (process.env.CI) throw new Error(line);
  console.warn(`skipped: ${line}`);
  project.provide('clusterKubeconfig', '');
}

/** Ends what setup started. */
export async function teardown(): Promise<void> {
  await plane?.stop();
}
