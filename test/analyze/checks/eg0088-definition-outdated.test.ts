import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { findingsOf, route, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';
import { definitionOf } from '../definition-of.ts';

const text = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: object) => ({ type: 'object', properties });

/** A definition of HTTPRoute whose rules know of the fields that are given. */
function httpRoutes(ruleFields: object, served?: string): JsonObject {
  const rule = object({ backendRefs: list(object({ name: text, port: {}, group: text, kind: text })), ...ruleFields });
  const spec = object({ parentRefs: list(object({ name: text })), rules: list(rule) });
  return definitionOf('HTTPRoute', {}, object({ spec }), served);
}

const find = (input: string, ...definitions: readonly JsonObject[]) =>
  findingsOf('EG0088', input, { cluster: clusterStateOf({ definitions }) });

const rest = [definitionOf('GatewayClass'), definitionOf('Gateway')];
const retrying = route.replace('- backendRefs', '- retry: { attempts: 2 }\n      backendRefs');

describe('EG0088 definition-outdated', () => {
  it('says nothing where the definitions know all that is written, defaults aside', async () => {
    expect(await find(world + retrying, ...rest, httpRoutes({ retry: object({ attempts: {} }) }))).toEqual([]);
  });

  it('names a field that they lack', async () => {
    expect(await find(world + retrying, ...rest, httpRoutes({}))).toEqual(['HTTPRoute shop spec.rules[0].retry @26']);
  });

  it('names a kind or version that they do not serve', async () => {
    expect(await find(world + route, ...rest)).toEqual(['HTTPRoute shop kind @21']);
    expect(await find(world + route, ...rest, httpRoutes({}, 'v1beta1'))).toEqual(['HTTPRoute shop apiVersion @20']);
  });

  it('says nothing where none may be read', async () => {
    expect(await find(world + route)).toEqual([]);
  });
});
