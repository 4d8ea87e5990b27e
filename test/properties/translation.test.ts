import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/core/json.ts';
import { loadObjects } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { kindSchemas } from '../../src/resources/schema/schema-table.ts';
import { controllerOptions } from '../../src/translate/options.ts';
import { optionsForSet } from '../../src/translate/options-from-config.ts';
import { type TranslationMemory, translateSet } from '../../src/translate/translate-set.ts';
import { objectOf } from './schema-arbitrary.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = 20260301;
const options = { ...controllerOptions, now: new Date('2027-01-01T00:00:00Z') };

/** What every input has, so that the random objects have something to refer to. */
const base: readonly JsonObject[] = [
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'eg' },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'eg', namespace: 'default' },
    spec: {
      gatewayClassName: 'eg',
      listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'All' } } }],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'default' },
    spec: {
      clusterIP: '10.0.0.1',
      ports: [
        { name: 'http', port: 80, protocol: 'TCP' },
        { name: 'alt', port: 8080, protocol: 'TCP' },
      ],
    },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'default' },
    spec: { parentRefs: [{ name: 'eg' }], rules: [{ name: 'rule-1', backendRefs: [{ name: 'web', port: 80 }] }] },
  },
];

const kinds = kindSchemas().filter(
  ({ group, kind }) => /^gateway\.(networking\.k8s|envoyproxy)\.io$/.test(group) && kind !== 'GatewayClass',
);
const objects = fc.array(fc.oneof(...kinds.map(objectOf)), { minLength: 1, maxLength: 6 });

async function translateObjects(list: readonly JsonValue[], memory?: TranslationMemory) {
  const loaded = await loadObjects(
    list.map((object) => ({ object: object as JsonObject, origin: 'test' })),
    { profile: profiles.controller },
  );
  return translateSet(loaded.set, optionsForSet(loaded.set, options), memory);
}

const plain = ({ result, xds }: Awaited<ReturnType<typeof translateObjects>>): unknown =>
  JSON.parse(
    JSON.stringify({ api: result.gatewayAPI, ir: [...result.xdsIR], infra: [...result.infraIR], xds: [...xds] }),
  );

describe('the translation of any valid input', () => {
  it('is the same after any other input, with what is remembered of that', { timeout: 120_000 }, async () => {
    const memory: TranslationMemory = new Map();
    await fc.assert(
      fc.asyncProperty(objects, async (list) => {
        const input = [...base, ...list];
        expect(plain(await translateObjects(input, memory))).toEqual(plain(await translateObjects(input)));
      }),
      { numRuns: runs, seed },
    );
  });

  it('ends without an exception', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(objects, async (list) => {
        await translateObjects([...base, ...list]);
      }),
      { numRuns: runs, seed },
    );
  });

  it('is deterministic and changes no input', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(objects, async (list) => {
        const before = JSON.stringify(list);
        const first = plain(await translateObjects([...base, ...list]));
        expect(plain(await translateObjects([...base, ...list]))).toEqual(first);
        expect(JSON.stringify(list)).toBe(before);
      }),
      { numRuns: Math.ceil(runs / 5), seed },
    );
  });

  it('does not depend on the order of documents', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(objects, fc.nat(), async (list, shift) => {
        // Objects of one identity replace each other in input order, so each identity may occur once.
        const unique = [...new Map([...base, ...(list as JsonObject[])].map((o) => [identity(o), o])).values()];
        const turned = [...unique.slice(shift % unique.length), ...unique.slice(0, shift % unique.length)];
        expect(plain(await translateObjects(turned))).toEqual(plain(await translateObjects(unique)));
      }),
      { numRuns: Math.ceil(runs / 5), seed },
    );
  });
});

function identity(object: JsonObject): string {
  const { name, namespace } = object.metadata as JsonObject;
  return `${object.kind}/${namespace}/${name}`;
}
