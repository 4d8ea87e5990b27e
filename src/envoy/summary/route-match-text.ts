import type { JsonObject, JsonValue } from '../../core/json.ts';
import { field, fieldAt, listField, messageField, textField } from '../dump/proto-field.ts';

/** A RouteMatch in one cell: the path, then methods, headers and query parameters that it asks for. */
export function pathMatchText(match: JsonObject): string {
  const conditions = [
    ...listField(match, 'headers').map((header) => headerText(header)),
    ...listField(match, 'queryParameters').map((query) => `?${textField(query, 'name')}${valueText(query)}`),
    ...(field(match, 'grpc') ? ['gRPC'] : []),
  ];
  return [pathText(match), ...conditions].join(' ');
}

function pathText(match: JsonObject): string {
  const exact = textField(match, 'path');
  if (exact !== '') return exact;
  const separated = textField(match, 'pathSeparatedPrefix');
  if (separated !== '') return `${separated}/*`;
  const regex = textField(messageField(match, 'safeRegex'), 'regex');
  if (regex !== '') return `regex ${regex}`;
  const template = textField(fieldAt(match, 'pathMatchPolicy', 'typedConfig'), 'pathTemplate');
  if (template !== '') return `template ${template}`;
  return field(match, 'connectMatcher') ? 'CONNECT' : `${textField(match, 'prefix')}*`;
}

function headerText(header: JsonValue): string {
  const name = textField(header, 'name');
  const not = field(header, 'invertMatch') === true ? '!' : '';
  return name === ':method' ? `${not}${valueText(header).replace(/^=/, '')}` : `${not}${name}${valueText(header)}`;
}

function valueText(matcher: JsonValue): string {
  const string = messageField(matcher, 'stringMatch');
  for (const [name, sign] of [
    ['exact', '='],
    ['prefix', '^='],
    ['suffix', '$='],
    ['contains', '*='],
  ] as const) {
    const value = textField(string, name);
    if (value !== '') return `${sign}${value}`;
  }
  const regex = textField(messageField(string, 'safeRegex'), 'regex');
  return regex === '' ? '' : `~${regex}`;
}

/** True when a request for `host` may reach a virtual host with this domain (Envoy's domain rules, ports ignored). */
export function domainMatches(domain: string, host: string): boolean {
  const wanted = host.toLowerCase().replace(/:\d+$/, '');
  const pattern = domain.toLowerCase().replace(/:(\d+|\*)$/, '');
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return wanted.endsWith(pattern.slice(1)) && wanted.length > pattern.length - 1;
  if (pattern.endsWith('*')) return wanted.startsWith(pattern.slice(0, -1)) && wanted.length > pattern.length - 1;
  return pattern === wanted;
}

/** True when the path condition of a route lets this path through. */
export function mayMatchPath(match: JsonObject, path: string): boolean {
  const insensitive = field(match, 'caseSensitive') === false;
  const fold = (text: string): string => (insensitive ? text.toLowerCase() : text);
  const [withoutQuery = ''] = path.split('?', 1);
  const wanted = fold(withoutQuery);
  const exact = textField(match, 'path');
  if (exact !== '') return wanted === fold(exact);
  const separated = fold(textField(match, 'pathSeparatedPrefix'));
  if (separated !== '') return wanted === separated || wanted.startsWith(`${separated}/`);
  const regex = textField(messageField(match, 'safeRegex'), 'regex');
  if (regex !== '') return regexMatches(regex, withoutQuery);
  return wanted.startsWith(fold(textField(match, 'prefix')));
}

/** A filter for people: a pattern that this platform cannot read is shown rather than hidden. */
function regexMatches(regex: string, path: string): boolean {
  try {
    return new RegExp(`^(?:${regex})$`).test(path);
  } catch {
    return true;
  }
}
