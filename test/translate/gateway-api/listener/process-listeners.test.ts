import { expect, it } from 'vitest';
import { contextOf, gateway, listener, listenerConditions } from '../context-of.ts';

// contextOf ends with processListeners.
it('lets only valid listeners without conflict into the IR, and exposes their ports', () => {
  const context = contextOf({
    gateways: [
      gateway('g', {
        listeners: [
          listener('good', { hostname: 'a.com' }),
          listener('more', { hostname: 'b.com' }),
          listener('wrong', { port: 81, tls: {} }),
          listener('torn', { port: 82 }),
          listener('apart', { port: 82, protocol: 'TCP' }),
        ],
      }),
      gateway('empty'),
    ],
  });
  const ready = context.gateways.flatMap(({ listeners }) => listeners.filter((l) => l.ready).map((l) => l.irName));
  expect(ready).toEqual(['infra/g/good', 'infra/g/more']);
  expect(context.xds.get('infra/g')?.http.map(({ name }) => name)).toEqual(ready);
  expect(context.xds.get('infra/g')?.tcp).toEqual([]);
  expect(context.infra.get('infra/g')?.proxy.listeners.map(({ name }) => name)).toEqual(['infra/g/good']);
  expect(context.xds.get('infra/empty')?.readyListener?.port).toBe(19003);
});

it('leaves invalid listeners out of the search for conflicts', () => {
  const listeners = [listener('wrong', { tls: {} }), listener('good')];
  expect(listenerConditions(contextOf({ gateways: [gateway('g', { listeners })] }))).toMatchObject({
    'infra/g/wrong': ['Programmed=False/Invalid', 'ResolvedRefs=True/ResolvedRefs'],
    'infra/g/good': ['Programmed=True/Programmed', 'Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs'],
  });
});
