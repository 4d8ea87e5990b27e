import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

describe('EG0082 parameters-not-found', () => {
  it('says nothing without parameters', async () => {
    expect(await findingsOf('EG0082', world)).toEqual([]);
  });

  it('names the reference of a class and of a Gateway', async () => {
    const ref = 'parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: gone';
    const both = world
      .replace('gatewayclass-controller }', `gatewayclass-controller, ${ref}, namespace: default } }`)
      .replace('  listeners:', `  infrastructure: { ${ref} } }\n  listeners:`);
    expect(await findingsOf('EG0082', both)).toEqual([
      'GatewayClass eg spec.parametersRef.name @5',
      'Gateway eg spec.infrastructure.parametersRef.name @12',
    ]);
  });
});
