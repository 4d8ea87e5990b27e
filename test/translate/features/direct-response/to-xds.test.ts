import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/direct-response/to-xds.ts';
import { httpRoute, httpScope, routeScope } from '../../xds/xds-scopes.ts';

it('answers with status and body instead of forwarding', () => {
  const part = toXds.route?.(routeScope({ directResponse: { statusCode: 503, body: 'c29ycnk=' } }));
  expect(part).toEqual({
    ok: true,
    value: {
      terminalAction: {
        directResponse: { status: 503, bodyFormat: { textFormatSource: { inlineBytes: 'c29ycnk=' } } },
      },
    },
  });
});

it('leaves out an empty body', () => {
  const part = toXds.route?.(routeScope({ directResponse: { statusCode: 204 } }));
  expect(part).toEqual({ ok: true, value: { terminalAction: { directResponse: { status: 204 } } } });
});

it.each([
  [4096, undefined],
  [4097, 1_048_576],
  [1_048_577, 1_048_577],
])('a body of %d bytes sets the limit to %s', (bytes, limit) => {
  const body = Buffer.alloc(bytes, 'a').toString('base64');
  const routes = [httpRoute(), httpRoute({ directResponse: { body } })];
  expect(toXds.routeConfiguration?.(httpScope({ routes })).maxDirectResponseBodySizeBytes).toBe(limit);
});
