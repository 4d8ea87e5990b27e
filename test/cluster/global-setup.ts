import type { TestProject } from 'vitest/node';
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
  if (given) return project.provide('clusterKubeconfig', given);
  const { missing } = await findBinaries();
  if (missing.length > 0) {
    const line = `cluster suite: ${missing.join(', ')} not built; run node test/cluster/setup.mjs --build-only, or set EGCTL_TEST_KUBECONFIG`;
    if (process.env.CI) throw new Error(line);
    console.warn(`skipped: ${line}`);
    return project.provide('clusterKubeconfig', '');
  }
  plane = await startControlPlane();
  project.provide('clusterKubeconfig', plane.kubeconfig);
}

/** Ends what setup started. */
export async function teardown(): Promise<void> {
  await plane?.stop();
}
