import { expect, it } from 'vitest';
import {
  setGatewayCondition,
  setInvalidParameters,
} from '../../../../src/translate/gateway-api/gateway/gateway-condition.ts';
import { createGatewayContext } from '../../../../src/translate/gateway-api/gateway/gateway-context.ts';
import { brief, gateway } from '../context-of.ts';

const made = gateway('g');
const context = () =>
  createGatewayContext(
    { ...made, metadata: { ...made.metadata, generation: 3 } },
    { irKey: 'infra/g', ownEnvoyProxy: false, mergeBackends: false },
  );

it('sets a condition with the generation of the Gateway, whatever the given one says', () => {
  const of = context();
  const condition = { type: 'ResolvedRefs', status: 'True', reason: 'R', message: 'm' } as const;
  setGatewayCondition(of, { ...condition, observedGeneration: 1 });
  expect(of.conditions).toEqual([{ ...condition, observedGeneration: 3 }]);
});

it('refuses a Gateway for its parameters', () => {
  const of = context();
  setInvalidParameters(of, 'm');
  expect(brief(of.conditions)).toEqual(['Accepted=False/InvalidParameters']);
});
