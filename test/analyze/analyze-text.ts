import { type Analysis, type AnalyzeOptions, analyze } from '../../src/analyze/analyze.ts';
import { checks } from '../../src/analyze/registry.ts';
import { formatPath } from '../../src/core/diagnostic.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';

/** Analyses a text as `egctl analyze -f in.yaml --use-cluster=false` does; `codes` chooses checks. */
export async function analyzeText(
  text: string,
  options: Partial<AnalyzeOptions> & { readonly codes?: readonly string[] } = {},
): Promise<Analysis> {
  const loaded = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
  const chosen = options.codes ? checks.filter(({ code }) => options.codes?.includes(code)) : checks;
  return await analyze(loaded, { checks: chosen, now: new Date('2026-01-01T00:00:00Z'), ...options });
}

/** The findings of one check on a text as `Kind name path @line`, in order: what tests of checks assert. */
export async function findingsOf(
  code: string,
  text: string,
  options: Partial<AnalyzeOptions> = {},
): Promise<readonly string[]> {
  const { findings } = await analyzeText(text, { ...options, codes: [code] });
  return findings
    .filter((finding) => finding.code === code)
    .map(({ resource, path = [], place }) => `${resource?.kind} ${resource?.name} ${formatPath(path)} @${place?.line}`);
}

/** A Gateway `eg` of namespace default with an HTTP listener on port 80, its class, and a Service `shop` with port 8080. */
export const world = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: eg }
spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: eg, namespace: default }
spec:
  gatewayClassName: eg
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: default }
spec: { ports: [{ port: 8080 }] }
---
`;

/** An HTTPRoute `shop` that sends everything to the Service of `world`. */
export const route = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: default }
spec:
  parentRefs: [{ name: eg }]
  rules:
    - backendRefs: [{ name: shop, port: 8080 }]
---
`;
