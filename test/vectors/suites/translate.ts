import { readFileSync } from 'node:fs';
import { bootstrapFor } from '../../../src/translate/infra/bootstrap/bootstrap-for.ts';
import { translate } from '../../../src/translate/pipeline.ts';
import { redactIR } from '../../../src/translate/redact.ts';
import { configDump } from '../../../src/translate/xds/config-dump.ts';
import { createPieceMemory } from '../../../src/translate/xds/piece-memory.ts';
import { translateXds } from '../../../src/translate/xds/translate-xds.ts';
import type { VectorCase } from '../check.ts';
import { rawInput } from '../raw-input.ts';
import { compareSections, type Outcome, type Suite } from '../suite.ts';
import { vectorOptions } from '../translate-options.ts';

/** All vectors share it: what is remembered of one must not show in the next. The suite translate-cli does without. */
const memory = createPieceMemory();

/** translate/: Kubernetes documents to statuses, IR and xDS, the controller's way. */
export const translateSuite: Suite = {
  folder: 'translate',
  run: async (vector, check, options) => {
    if (options.expect === 'cli') return { kind: 'skip', why: 'the cli way runs in suites/translate-cli.ts' };
    const expected = vector.expected as { xds?: Record<string, unknown> };
    const actual = await runController(vector, options.sections);
    const errors = (vector.meta.xdsErrors ?? {}) as Record<string, unknown>;
    for (const key of Object.keys(errors)) if (expected.xds?.[key] == null) delete actual.xds[key];
    return compareSections(
      check,
      expected,
      actual,
      options.sections.length ? options.sections : ['gatewayAPI', 'ir', 'xds'],
    );
  },
};

async function runController(vector: VectorCase, sections: readonly string[]) {
  const input = await rawInput(readFileSync(vector.input, 'utf8'));
  const options = { ...vectorOptions(vector.options), ...input.kinds };
  const result = translate(input.resources, options);
  const xds: Record<string, unknown> = {};
  const wantsXds = sections.length === 0 || sections.some((s) => s.startsWith('xds'));
  if (wantsXds) {
    for (const [key, ir] of result.xdsIR) {
      const resources = translateXds(ir, options, result.provenance, undefined, memory.begin());
      xds[key] = configDump(resources, bootstrapFor(input.resources));
    }
  }
  const ir = {
    xds: redactIR(Object.fromEntries(result.xdsIR)),
    infra: redactIR(Object.fromEntries(result.infraIR)),
  };
  return JSON.parse(JSON.stringify({ gatewayAPI: result.gatewayAPI, ir, xds })) as {
    xds: Record<string, unknown>;
  } & Outcome;
}
