import { expect, it } from 'vitest';
import { parseBootstrap } from '../../../../src/translate/infra/bootstrap/parse-bootstrap.ts';

it('reads YAML and JSON', () => {
  expect(parseBootstrap('admin: {a: 1}')).toEqual({ ok: true, value: { admin: { a: 1 } } });
  expect(parseBootstrap('{"admin": {}}')).toEqual({ ok: true, value: { admin: {} } });
});

it.each(['[]', 'text', '1'])('refuses %j: it is no map', (text) => {
  expect(parseBootstrap(text)).toEqual({ ok: false, error: expect.stringContaining('mapping') });
});

it.each(['', '# nothing'])('refuses a text that says nothing: %j', (text) => {
  expect(parseBootstrap(text)).toEqual({ ok: false, error: expect.stringContaining('empty') });
});

it('says in one line what is no YAML', () => {
  const parsed = parseBootstrap('a: [\nb');
  expect(parsed.ok ? '' : parsed.error).toMatch(/^the bootstrap is not YAML: .+$/);
});
