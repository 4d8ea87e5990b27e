import { dump } from 'js-yaml';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';

type Quotes = 'plain' | 'single' | 'double';

/**
 * Where the controller's text has quotes of its own kind, or none where they would be usual: field names and list positions
 * on the way, joined by slashes. They carry no meaning, but with other ones every proxy's Deployment would differ from the
 * one in the cluster.
 */
const quotes: readonly (readonly [RegExp, Quotes])[] = [
  [/^stats_config\/stats_tags\/[23]\/regex$/, 'double'],
  [/^static_resources\/listeners\/\d+\/address\/socket_address\/address$/, 'single'],
  [/\/socket_address\/address$/, 'plain'],
  [/\/domains\/\d+$/, 'double'],
  [/\/headers\/\d+\/name$/, 'double'],
  [/\/eds_config\/resource_api_version$/, 'single'],
  [/\/load_balancing_policy\//, 'single'],
  [/\/typed_extension_protocol_options\/[^/]+\/@type$/, 'double'],
  [/^overload_manager\/.*\/name$/, 'double'],
];

/**
 * A default bootstrap as the YAML text that the controller writes into the proxies' arguments, to the letter: keys in the
 * order of the data, lists not indented, the controller's quotes.
 */
export function bootstrapText(bootstrap: JsonObject): string {
  return mapLines(bootstrap, '').join('\n').concat('\n');
}

function mapLines(map: JsonObject, path: string): string[] {
  return Object.entries(map).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}/${name}`;
    return member(keyText(name, at), value ?? null, at);
  });
}

function member(key: string, value: JsonValue, path: string): string[] {
  if (Array.isArray(value) && value.length > 0)
    return [`${key}:`, ...value.flatMap((item, i) => listItem(item, `${path}/${i}`))];
  if (isObject(value) && Object.keys(value).length > 0) return [`${key}:`, ...mapLines(value, path).map(indent)];
  return [`${key}: ${leafText(value, path)}`];
}

function listItem(item: JsonValue, path: string): string[] {
  const lines = isObject(item) && Object.keys(item).length > 0 ? mapLines(item, path) : [leafText(item, path)];
  return lines.map((line, i) => (i === 0 ? `- ${line}` : indent(line)));
}

const indent = (line: string): string => `  ${line}`;

function keyText(name: string, path: string): string {
  if (/^[\w.$-]*[A-Za-z_][\w.$-]*$/.test(name)) return name;
  return path.includes('/load_balancing_policy/') ? singleQuoted(name) : JSON.stringify(name);
}

function leafText(value: JsonValue, path: string): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  // A block scalar would need the indentation of its place.
  if (/[\n\r]/.test(value)) return JSON.stringify(value);
  switch (quotes.find(([where]) => where.test(path))?.[1]) {
    case 'plain':
      return value;
    case 'single':
      return singleQuoted(value);
    case 'double':
      return JSON.stringify(value);
    default:
      return dump(value, { lineWidth: -1 }).trimEnd();
  }
}

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
