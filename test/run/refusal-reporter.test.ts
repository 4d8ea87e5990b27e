import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { PreparedGateway } from '../../src/run/prepare-gateway.ts';
import { createRefusalReporter } from '../../src/run/refusal-reporter.ts';
import { createInputMemory, translateInput } from '../../src/run/translate-input.ts';
import { fakeIo } from '../commands/run-command.ts';
import { baseManifests } from '../real-envoy/manifests.ts';

const refused = (what: string): string =>
  `[warning][config] REST config update rejected: Error adding/updating listener(s) ${what}`;

describe('a reporter of refusals', async () => {
  const { io } = fakeIo({
    stdin: (async function* () {
      yield Buffer.from(baseManifests);
    })(),
  });
  const input = await translateInput({ files: ['-'], addMissing: false, pointed: new Set() }, io, createInputMemory());
  const original = input.translation?.xds.get('default/eg');
  const gateway = { original } as unknown as PreparedGateway;
  const start = () => {
    const told: [Diagnostic, ReadonlyMap<string, string>][] = [];
    return { told, reporter: createRefusalReporter((...args) => void told.push(args)) };
  };

  it('tells of the place that Envoy means, with the texts of the input', async () => {
    const { told, reporter } = start();
    await reporter.hear(refused('default/eg/http: no such filter'), gateway, input);
    const [[finding, texts] = []] = told;
    expect(finding).toMatchObject({ code: 'envoy-refused', resource: { kind: 'Gateway', name: 'eg' } });
    expect(finding?.place?.line).toBe(baseManifests.split('\n').findIndex((line) => line.includes('listeners:')) + 1);
    expect(texts).toBe(input.loaded.texts);
  });

  it('tells of each refusal once, until there is another configuration', async () => {
    const { told, reporter } = start();
    for (const what of ['a', 'a', 'b']) await reporter.hear(refused(what), gateway, input);
    expect(told).toHaveLength(2);
    reporter.forget();
    await reporter.hear(refused('b'), gateway, input);
    expect(told).toHaveLength(3);
  });

  it('is silent about other lines, and where nothing is served', async () => {
    const { told, reporter } = start();
    await reporter.hear('[info] all is well', gateway, input);
    await reporter.hear(refused('a'), undefined, input);
    await reporter.hear(refused('a'), gateway, undefined);
    expect(told).toEqual([]);
  });
});
