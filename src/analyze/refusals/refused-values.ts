import { isIPv6 } from 'node:net';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { luaSyntaxProblem } from '../../core/lua.ts';
import { re2Problem } from '../../core/re2.ts';
import { substitutionFormatProblem } from '../syntax/command-operators.ts';
import { jwksProblem } from '../syntax/jwks-problem.ts';
import { knownTlsParameters } from '../syntax/known-tls-parameters.ts';
import { objectsIn } from './objects-in.ts';
import type { RefusableResource, Refusal } from './refusal.ts';

/** A problem of a field of a message: the way to it, and what is wrong. */
type Problem = readonly [path: readonly (string | number)[], message: string];

/** What is wrong with a message that stands in the named field. */
const judges: ReadonlyMap<string, (message: JsonObject) => readonly Problem[]> = new Map([
  ['tlsParams', tlsProblems],
  ['safeRegex', regexProblems],
  ['safeRegexMatch', regexProblems],
  ['pattern', regexProblems],
  ['socketAddress', addressProblems],
  ['logFormat', logFormatProblems],
  ['localJwks', jwksProblems],
  ['defaultSourceCode', luaProblems],
]);

/** Fields that hold headers whose values are formats. */
const headerLists: ReadonlySet<string> = new Set(['requestHeadersToAdd', 'responseHeadersToAdd']);

/** Values that Envoy cannot read, wherever they stand in the resource. */
export function refusedValues({ kind, name, message }: RefusableResource): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const path: (string | number)[] = [];
  const nodes: object[] = [];
  const visit = (value: JsonValue): void => {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) enter(i, value[i]);
    } else if (isObject(value)) {
      nodes.push(value);
      for (const key in value) {
        const member = value[key];
        if (typeof member !== 'object' || member === null) continue;
        for (const [below, text] of problemsOf(key, member)) {
          refusals.push({ kind, name, path: [...path, key, ...below], message: text, nodes: [...nodes] });
        }
        enter(key, member);
      }
      nodes.pop();
    }
  };
  const enter = (part: string | number, value: JsonValue | undefined): void => {
    if (typeof value !== 'object' || value === null) return;
    path.push(part);
    visit(value);
    path.pop();
  };
  visit(message);
  return refusals;
}

const none: readonly Problem[] = [];

function problemsOf(key: string, value: JsonValue): readonly Problem[] {
  if (headerLists.has(key)) return headerProblems(value);
  const judge = judges.get(key);
  return judge && isObject(value) ? judge(value) : none;
}

function tlsProblems(parameters: JsonObject): readonly Problem[] {
  const lists = {
    ecdhCurves: 'ecdhCurves',
    signatureAlgorithms: 'signatureAlgorithms',
    cipherSuites: 'ciphers',
  } as const;
  return Object.entries(lists).flatMap(([field, name]) => {
    const values = parameters[field];
    if (!Array.isArray(values)) return [];
    return [...values.entries()].flatMap(([i, value]): readonly Problem[] =>
      typeof value === 'string' && knownTlsParameters[name].refuses(value)
        ? [[[field, i], `is no name that Envoy's TLS library knows: "${value}"`]]
        : [],
    );
  });
}

function regexProblems({ regex }: JsonObject): readonly Problem[] {
  const problem = typeof regex === 'string' ? re2Problem(regex) : undefined;
  return problem === undefined ? [] : [[['regex'], `is no regular expression of RE2 (${problem}): "${String(regex)}"`]];
}

/** Only the unspecified IPv6 address, or one that stands for an IPv4 address, may also take IPv4 connections. */
function addressProblems({ ipv4Compat, address }: JsonObject): readonly Problem[] {
  if (ipv4Compat !== true || typeof address !== 'string') return [];
  if (isIPv6(address) && (/^[0:]+$/.test(address) || /^(::|(0+:){5})ffff:/i.test(address))) return [];
  return [[['ipv4Compat'], `is only for :: and IPv4-mapped addresses, not for "${address}"`]];
}

function logFormatProblems({ textFormat, textFormatSource, jsonFormat }: JsonObject): readonly Problem[] {
  const source = isObject(textFormatSource) ? textFormatSource.inlineString : undefined;
  return [
    ...formatProblems(['textFormat'], textFormat),
    ...formatProblems(['textFormatSource', 'inlineString'], source),
    ...formatProblems(['jsonFormat'], jsonFormat),
  ];
}

/** Formats in a text, or in all texts of a JSON format. */
function formatProblems(path: readonly (string | number)[], value: JsonValue | undefined): readonly Problem[] {
  if (typeof value === 'string') {
    const problem = substitutionFormatProblem(value);
    return problem === undefined ? [] : [[path, `is no format (${problem}): "${value}"`]];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => formatProblems([...path, i], item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => formatProblems([...path, key], member));
}

function headerProblems(value: JsonValue): readonly Problem[] {
  return objectsIn(value).flatMap(([i, { header }]) =>
    isObject(header) ? formatProblems([i, 'header', 'value'], header.value) : [],
  );
}

function jwksProblems({ inlineString }: JsonObject): readonly Problem[] {
  const problem = typeof inlineString === 'string' ? jwksProblem(inlineString) : undefined;
  return problem === undefined ? [] : [[['inlineString'], `is no JSON Web Key Set (${problem})`]];
}

function luaProblems({ inlineString }: JsonObject): readonly Problem[] {
  const problem = typeof inlineString === 'string' ? luaSyntaxProblem(inlineString) : undefined;
  return problem === undefined ? [] : [[['inlineString'], `is no Lua script (${problem})`]];
}
