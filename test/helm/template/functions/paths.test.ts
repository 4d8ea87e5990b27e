import { describe, expect, it } from 'vitest';
import { pathFunctions } from '../../../../src/helm/template/functions/paths.ts';
import type { Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed } from '../call-function.ts';

describe('pathFunctions', () => {
  it.each([
    ['base', '/a/b.c', 'b.c'],
    ['base', '', '.'],
    ['base', '/', '/'],
    ['dir', '/a/b.c', '/a'],
    ['dir', 'a', '.'],
    ['ext', '/a/b.tar.gz', '.gz'],
    ['ext', 'a.b/c', ''],
    ['ext', '.x', '.x'],
    ['clean', '/a/../b//c/.', '/b/c'],
    ['clean', 'a/', 'a'],
    ['clean', '', '.'],
    ['isAbs', '/a', 'true'],
    ['isAbs', 'a', 'false'],
    ['osBase', '/x/y', 'y'],
    ['osDir', '/x/y', '/x'],
    ['osClean', '/', '/'],
    ['osExt', 'a.b', '.b'],
    ['osIsAbs', 'C:/a', 'false'],
  ])('%s of %j is %j', (name, path, expected) => {
    expect(printed(pathFunctions, name, [path])).toBe(expected);
  });

  it.each([
    [
      'HTTPS://u:p@h.com:80/a%20b?x=1&y=2#fr%20ag',
      {
        scheme: 'https',
        userinfo: 'u:p',
        host: 'h.com:80',
        hostname: 'h.com',
        path: '/a b',
        query: 'x=1&y=2',
        fragment: 'fr ag',
      },
    ],
    ['http://[::1]:8080', { scheme: 'http', host: '[::1]:8080', hostname: '::1' }],
    ['/a/b', { path: '/a/b' }],
    ['mailto:x@y', { scheme: 'mailto', opaque: 'x@y' }],
  ])('takes the URL %s apart', (url, parts) => {
    const all = { scheme: '', userinfo: '', host: '', hostname: '', path: '', query: '', opaque: '', fragment: '' };
    expect(Object.fromEntries(call(pathFunctions, 'urlParse', [url]) as Map<string, Value>)).toEqual({
      ...all,
      ...parts,
    });
  });

  it.each(['http://[::1', 'http://h:port', '/a%zz'])('refuses the URL %s', (url) => {
    expect(printed(pathFunctions, 'urlParse', [url])).toBe('error');
  });

  it.each([
    [
      { scheme: 'http', host: 'h:80', path: '/p', query: 'q=1', fragment: 'f', userinfo: 'u:p' },
      'http://u:p@h:80/p?q=1#f',
    ],
    [{ host: 'h', path: 'p q' }, '//h/p%20q'],
    [{ path: '/p' }, '/p'],
    [{}, ''],
  ])('joins %j', (parts, url) => {
    expect(printed(pathFunctions, 'urlJoin', [dict(parts)])).toBe(url);
  });

  it('joins what it took apart', () => {
    const url = 'https://u@h/a?b#c';
    expect(printed(pathFunctions, 'urlJoin', [call(pathFunctions, 'urlParse', [url])])).toBe(url);
  });
});
