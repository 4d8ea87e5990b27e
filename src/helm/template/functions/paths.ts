import { posix } from 'node:path';
import { type FunctionTable, map, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

const base = takes([text], (path) => (path === '' ? '.' : posix.basename(path) || '/'));
const dir = takes([text], (path) => posix.normalize(posix.dirname(path)));
const clean = takes([text], (path) => {
  const short = posix.normalize(path);
  return short.length > 1 ? short.replace(/\/$/, '') : short;
});
const ext = takes([text], (path) => /\.[^./]*$/.exec(path)?.[0] ?? '');
const isAbs = takes([text], (path) => path.startsWith('/'));

/** File paths and URLs (sprig). */
export const pathFunctions: FunctionTable = {
  base,
  dir,
  clean,
  ext,
  isAbs,
  osBase: base,
  osDir: dir,
  osClean: clean,
  osExt: ext,
  osIsAbs: isAbs,
  urlParse: takes([text], parseUrl),
  urlJoin: takes([map], (parts) => {
    const part = (name: string): string => toText(parts.get(name) ?? '');
    const [scheme, user, host, path, query, fragment] = ['scheme', 'userinfo', 'host', 'path', 'query', 'fragment'].map(
      part,
    );
    const authority = `${user ? `${user}@` : ''}${host}`;
    const gap = authority && path && !path.startsWith('/') ? '/' : '';
    const escaped = encodeURI(path ?? '');
    return `${scheme ? `${scheme}:` : ''}${authority || scheme ? '//' : ''}${authority}${gap}${escaped}${query ? `?${query}` : ''}${fragment ? `#${fragment}` : ''}`;
  }),
};

function parseUrl(url: string): Value {
  const match =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([^/?#@]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url);
  if (!match || /^\[[^\]]*$|:(?!\d*$)[^\]]*$/.test(match[3] ?? '') || /%(?![0-9a-fA-F]{2})/.test(url))
    throw new TemplateError(`${JSON.stringify(url)} is no URL`);
  const [, scheme = '', userinfo = '', host = '', path = '', query = '', fragment = ''] = match;
  const opaque = scheme && !host && !path.startsWith('/') ? path : '';
  const hostname = host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '');
  return new Map<string, Value>([
    ['scheme', scheme.toLowerCase()],
    ['host', host],
    ['hostname', hostname],
    ['path', opaque ? '' : decodeURIComponent(path)],
    ['query', query],
    ['opaque', opaque],
    ['fragment', decodeURIComponent(fragment)],
    ['userinfo', userinfo],
  ]);
}
