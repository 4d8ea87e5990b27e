import { defineCheck } from '../check.ts';

/** Reported by `--envoy` (envoy-judge/); the value holds its page. */
export const envoyRefuses = defineCheck({
  code: 'EG0092',
  name: 'envoy-refuses',
  severity: 'error',
  summary: 'A real Envoy refuses the configuration (with --envoy)',
  docs: {
    what: 'The configuration that the resources are translated to was given to a real Envoy, and Envoy refused it. The message is Envoy’s own.',
    why: 'A proxy that refuses an update keeps its last good configuration: nothing that is changed later reaches it either.',
    example: `kind: ClientTrafficPolicy
spec:
  tls:
    ecdhCurves: [curve1]   # no curve that Envoy knows`,
    fix: 'Correct the field that the finding names. Where several are named, Envoy’s message tells which value it does not take.',
  },
  run: () => [],
});
