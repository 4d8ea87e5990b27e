import type { FromApiHooks } from '../feature.ts';

/** API fields to IR: `Preserve`, the other value, is what Envoy does anyway. */
export const fromApi: FromApiHooks = {
  client: {
    http: ({ policy: { spec } }) => (spec.scheme === 'MatchBackend' ? { value: { matchBackendScheme: true } } : {}),
  },
};
