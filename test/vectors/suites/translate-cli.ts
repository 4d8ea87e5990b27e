import { readFileSync } from 'node:fs';
import { loadTexts } from '../../../src/resources/load/load.ts';
import { assignClusterIPs } from '../../../src/resources/load/missing/assign-cluster-ips.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';
import { egctlOptions } from '../../../src/translate/options.ts';
import { optionsForSet } from '../../../src/translate/options-from-config.ts';
import { translateOutput } from '../../../src/translate/output/translate-output.ts';
import { redactIR } from '../../../src/translate/redact.ts';
import { translateSet } from '../../../src/translate/translate-set.ts';
import type { VectorCase } from '../check.ts';
import { compareSections, type Outcome, type Suite } from '../suite.ts';
import { vectorOptions } from '../translate-options.ts';

interface CliMeta {
  readonly exitCode?: number;
  readonly needsNetwork?: boolean;
}

/** translate/ the way of the Go egctl: `x translate -f input.yaml --to gateway-api,ir,xds -o yaml --compat egctl`. */
export const translateCliSuite: Suite = {
  folder: 'translate',
  run: async (vector, check, options) => {
    const meta = (vector.meta.cli ?? {}) as CliMeta;
    const output = await runCli(vector);
    if (meta.exitCode) return output === undefined ? { kind: 'pass' } : { kind: 'fail', why: 'an error is expected' };
    if (output === undefined) return { kind: 'fail', why: 'the input was refused' };
    const sections = options.sections.length ? options.sections : ['gatewayAPI', 'ir', 'xds'];
    return compareSections(check, vector.expectedCli, JSON.parse(JSON.stringify(output)), sections) as Outcome;
  },
};

async function runCli(vector: VectorCase): Promise<object | undefined> {
  const text = readFileSync(vector.input, 'utf8');
  const loaded = await loadTexts([{ name: 'input.yaml', text }], { profile: profiles.egctl });
  if (loaded.diagnostics.some(({ severity }) => severity === 'error') || !loaded.set.gatewayClass) return undefined;
  const { set } = assignClusterIPs(loaded.set, '10.96.1.2');
  const { now, oidcDiscovery } = vectorOptions(vector.options);
  const options = optionsForSet(set, { ...egctlOptions, now, oidcDiscovery });
  const translation = translateSet(set, options);
  if ([...translation.xds.values()].some(({ errors }) => errors.length)) return undefined;
  // The reference hides secrets in its IR alone; the program hides them everywhere unless asked, so both are asked for here.
  const output = translateOutput(translation, set, options, {
    kinds: ['gateway-api', 'ir', 'xds'],
    xdsType: 'all',
    showSecrets: true,
  });
  return { ...output, xdsIR: redactIR(output.xdsIR), infraIR: redactIR(output.infraIR) };
}
