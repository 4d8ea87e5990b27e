import type { JsonObject } from '../../../src/core/json.ts';
import type { Xds } from '../../../src/translate/ir/xds.ts';
import type { TranslateOptions } from '../../../src/translate/options.ts';
import { configDump } from '../../../src/translate/xds/config-dump.ts';
import type { XdsResources } from '../../../src/translate/xds/resources.ts';
import { translateXds } from '../../../src/translate/xds/translate-xds.ts';
import { canonicalIR } from '../canonical-ir.ts';
import { compareSections, type Suite } from '../suite.ts';
import { vectorOptions } from '../translate-options.ts';

/** xds/: one xDS IR to Envoy's resources. */
export const xdsSuite: Suite = {
  folder: 'xds',
  run: (vector, check, options) => {
    const ir = canonicalIR(check.readYamlFile(vector.input) ?? {}) as Xds;
    const actual = xdsOutput(translateXds(ir, vectorOptions(vector.options)));
    const expected = vector.expected as { error?: boolean };
    if ((expected.error === true) !== actual.error) {
      return {
        kind: 'fail',
        why: actual.error ? `unexpected error: ${actual.problems.join('; ')}` : 'an error is expected',
      };
    }
    if (expected.error && Object.keys(expected).length === 1) return { kind: 'pass' };
    const { error: _e, ...want } = expected;
    const { error: _a, problems: _p, ...got } = actual;
    return compareSections(check, want, got, options.sections);
  },
};

/** translate/ again: the expected IR to the expected xDS, so that xDS is judged apart from the stages before it. */
export const translateXdsSuite: Suite = {
  folder: 'translate',
  run: (vector, check, options) => {
    const expected = vector.expected as { ir?: { xds?: Record<string, unknown> }; xds?: Record<string, JsonObject> };
    const xds: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    // Basic auth needs the bytes that an IR never shows.
    if (JSON.stringify(expected.ir ?? {}).includes('"users":"[redacted]"'))
      return { kind: 'skip', why: 'the IR is redacted' };
    const translateOptions: TranslateOptions = vectorOptions(vector.options);
    for (const [key, dump] of Object.entries(expected.xds ?? {})) {
      if (dump == null) continue;
      const ir = canonicalIR(expected.ir?.xds?.[key] ?? {}) as Xds;
      xds[key] = JSON.parse(JSON.stringify(configDump(translateXds(ir, translateOptions), {})));
      wanted[key] = dump;
    }
    const sections = options.sections.length
      ? options.sections
      : ['xds.endpoints', 'xds.clusters', 'xds.listeners', 'xds.routes'];
    return compareSections(check, { xds: wanted, gatewayAPI: {} }, { xds, gatewayAPI: {} }, sections);
  },
};

/** The resources in the shape of the expected files: absent means none. */
export function xdsOutput(resources: XdsResources) {
  const { errors, ...lists } = resources;
  const out: Record<string, unknown> = {};
  for (const [key, list] of Object.entries(lists)) if (list.length) out[key] = JSON.parse(JSON.stringify(list));
  return { ...out, error: errors.length > 0, problems: errors.map((e) => e.message) };
}
