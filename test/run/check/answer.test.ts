import { describe, expect, it } from 'vitest';
import { type Answer, readEcho, serviceOf } from '../../../src/run/check/answer.ts';

const echo = { service: 'default/web:80', protocol: 'HTTP/1.1', method: 'GET', path: '/', host: 'a', headers: {} };
const marked = { 'x-echo-service': 'default/web:80' };

describe('readEcho', () => {
  it('reads what an echo wrote, and nothing else', () => {
    expect(readEcho(marked, JSON.stringify(echo))).toEqual(echo);
    expect(readEcho({}, JSON.stringify(echo))).toBeUndefined();
    expect(readEcho(marked, 'replaced by a filter')).toBeUndefined();
  });
});

describe('serviceOf', () => {
  const entry = { kind: 'request', gateway: 'g', time: '', status: 200, milliseconds: 1, service: 'logged' } as const;
  it.each<[Partial<Answer>, string | undefined]>([
    [{ headers: { 'x-echo-service': 'header' }, echo, entry }, 'header'],
    [{ echo, entry }, 'default/web:80'],
    [{ entry }, 'logged'],
    [{}, undefined],
  ])('is what the upstream says, else what Envoy logged: case %#', (parts, service) => {
    expect(serviceOf({ status: 200, headers: {}, body: '', ...parts })).toBe(service);
  });
});
