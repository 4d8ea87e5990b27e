import type { Flag } from './command.ts';

/** `--skip-crds` and `--only-crds`, for a command that does what the verb says with the chart's CRDs. */
export function crdFlags(verb: 'install' | 'print'): readonly Flag[] {
  return [
    { name: 'skip-crds', kind: 'boolean', description: "leave the chart's CRDs out" },
    { name: 'only-crds', kind: 'boolean', description: `${verb} the chart's CRDs and nothing else` },
  ];
}
