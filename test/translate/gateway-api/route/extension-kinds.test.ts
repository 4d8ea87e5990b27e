import { describe, expect, it } from 'vitest';
import { isExtensionKind, isHTTPRouteFilter } from '../../../../src/translate/gateway-api/route/extension-kinds.ts';
import { contextOf } from '../context-of.ts';

describe('isExtensionKind', () => {
  const context = contextOf(
    {},
    {
      extensionKinds: [
        { group: 'a.io', kind: 'Foo' },
        { group: 'b.io', kind: 'Bar' },
      ],
    },
  );

  it.each([
    [{ group: 'a.io', kind: 'Foo' }, true],
    [{ group: 'b.io', kind: 'Bar' }, true],
    [{ group: 'a.io', kind: 'Bar' }, false],
    [{ kind: 'Foo' }, false],
    [{}, false],
  ])('%j: %s', (ref, expected) => {
    expect(isExtensionKind(context, ref)).toBe(expected);
  });
});

describe('isHTTPRouteFilter', () => {
  it('goes by group and kind', () => {
    expect(isHTTPRouteFilter({ group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter' })).toBe(true);
    expect(isHTTPRouteFilter({ group: 'gateway.networking.k8s.io', kind: 'HTTPRouteFilter' })).toBe(false);
    expect(isHTTPRouteFilter({ group: 'gateway.envoyproxy.io', kind: 'Backend' })).toBe(false);
  });
});
