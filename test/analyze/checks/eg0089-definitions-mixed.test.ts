import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';
import { definitionOf } from '../definition-of.ts';

const find = (...definitions: readonly JsonObject[]) =>
  findingsOf('EG0089', world, { cluster: clusterStateOf({ definitions }) });

const rest = [definitionOf('GatewayClass'), definitionOf('Gateway')];
const routes = ['CustomResourceDefinition httproutes.gateway.networking.k8s.io metadata.annotations @undefined'];

describe('EG0089 definitions-mixed', () => {
  it('names definitions of another release or channel than most, wherever they stand', async () => {
    expect(await find(...rest, definitionOf('HTTPRoute', { version: 'v1.2.0' }))).toEqual(routes);
    expect(await find(definitionOf('HTTPRoute', { channel: 'experimental' }), ...rest)).toEqual(routes);
  });

  it('says nothing when they agree, and about definitions that tell no release', async () => {
    const untold = { metadata: { name: 'backends.gateway.envoyproxy.io' }, spec: { names: { kind: 'Backend' } } };
    expect(await find(...rest, definitionOf('HTTPRoute'), untold)).toEqual([]);
    expect(await find()).toEqual([]);
  });
});
