import { describe, expect, it } from 'vitest';
import type { HTTPListenerDraft } from '../../../../src/translate/gateway-api/ir-drafts.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import type { FeatureProblem } from '../../../../src/translate/policies/attachment/run-feature-hooks.ts';
import { extendRoutes } from '../../../../src/translate/policies/envoy-extension-policy/extend-routes.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';

const value = { luas: [] };
const route = (rule: string, rest: Partial<HTTPRoute> = {}): HTTPRoute => ({
  name: rule,
  hostname: '*',
  isHTTP2: false,
  metadata: { sectionName: rule },
  ...rest,
});

function extend(problems: Omit<FeatureProblem, 'feature'>[] = [], positions = [0, 1, 3], ruleName?: string) {
  const routes = [route('a'), route('b'), route('c'), route('taken', { envoyExtensions: {} })];
  const listener = { routes } as HTTPListenerDraft;
  const found = problems.map((problem) => ({ ...problem, feature: 'lua' }));
  extendRoutes(listener, positions, { value, problems: found, warnings: [] }, createProvenance(), ruleName);
  return listener.routes.map(({ envoyExtensions, directResponse }) => envoyExtensions ?? directResponse);
}

describe('extendRoutes', () => {
  it('reaches the given routes that have no extensions yet', () => {
    expect(extend()).toEqual([value, value, undefined, {}]);
    expect(extend([], [0, 1, 2], 'b')).toEqual([undefined, value, undefined, {}]);
  });

  it('closes them and leaves them free where extensions are missing', () => {
    const blocked = { statusCode: 500 };
    expect(extend([{ message: 'm' }])).toEqual([blocked, blocked, undefined, {}]);
    expect(extend([{ message: 'm', failOpen: true }, { message: 'n' }], [0])).toEqual([
      blocked,
      undefined,
      undefined,
      {},
    ]);
  });

  it('gives what is left of them where all may fail open', () => {
    expect(extend([{ message: 'm', failOpen: true }], [0])).toEqual([value, undefined, undefined, {}]);
  });
});
