import { describe, expect, it } from 'vitest';
import { readAccessEntry } from '../../src/run/access-entry.ts';

describe('readAccessEntry', () => {
  it('reads our lines', () => {
    const line = JSON.stringify({
      egctl: 'request',
      time: 'T',
      status: 200,
      method: 'GET',
      path: '/',
      flags: '-',
      route: 'r',
      duration: 3,
    });
    expect(readAccessEntry(line, 'default/eg')).toEqual({
      kind: 'request',
      gateway: 'default/eg',
      time: 'T',
      status: 200,
      milliseconds: 3,
      method: 'GET',
      path: '/',
      route: 'r',
    });
  });

  it('tells what was asked for, where that is known', () => {
    const line = { egctl: 'request', host: 'inner', path: '/v1', askedHost: 'www.example.com', askedPath: '/api' };
    const read = (value: object) => readAccessEntry(JSON.stringify(value), 'g');
    expect(read(line)).toMatchObject({ host: 'www.example.com', path: '/api' });
    expect(read({ ...line, askedHost: '-', askedPath: '-' })).toMatchObject({ host: 'inner', path: '/v1' });
  });

  it('names the cluster of a connection as its route', () => {
    expect(readAccessEntry('{"egctl":"connection","cluster":"tcproute/a"}', 'g')).toMatchObject({
      route: 'tcproute/a',
      status: 0,
    });
  });

  it.each(['plain text', '{"other":1}', '{"egctl":', '{"egctl":"nonsense"}'])('passes over %s', (line) => {
    expect(readAccessEntry(line, 'g')).toBeUndefined();
  });
});
