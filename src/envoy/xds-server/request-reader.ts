import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { DiscoveryRequest } from './discovery-service.ts';

/** A request as its body tells it; the type is in the path. */
export type AskedResources = Omit<DiscoveryRequest, 'type'>;

/** Reads the bodies of requests; undefined for one that is not a DiscoveryRequest in JSON. */
export type RequestReader = (body: Buffer) => AskedResources | undefined;

/** A `node` that was read before: its bytes, and what they say. */
interface KnownNode {
  readonly bytes: Buffer;
  readonly node: DiscoveryRequest['node'];
}

/** Each Envoy has one node; more of them than this do not ask in turns. */
const rememberedNodes = 64;

/** What may stand before the node: an object's start, and the version. Nothing but a member of the outermost object follows it. */
const beforeNode = /^\s*\{\s*(?:"version_?[iI]nfo"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*)?"node"\s*:\s*(?=\{)/;
/** Bytes in which that is looked for. */
const lookedAt = 512;

/**
 * A reader that remembers nodes. Envoy's node lists all its extensions, some 100 kB, and comes with every request: parsed anew each
 * time it would cost more than all else when the endpoints of many clusters change.
 */
export function createRequestReader(): RequestReader {
  const known: KnownNode[] = [];
  const nodeAt = (body: Buffer, start: number): KnownNode | undefined => {
    const index = known.findIndex(({ bytes }) => body.subarray(start, start + bytes.length).equals(bytes));
    const node = index === -1 ? readNode(body, start) : known.splice(index, 1)[0];
    if (node) known.unshift(node);
    known.splice(rememberedNodes);
    return node;
  };
  return (body) => {
    try {
      const start = beforeNode.exec(body.subarray(0, lookedAt).toString('latin1'))?.[0].length;
      const node = start === undefined ? undefined : nodeAt(body, start);
      return start === undefined || node === undefined
        ? readMembers(JSON.parse(body.toString('utf8') || '{}') as JsonValue)
        : readAround(body, start, node);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  };
}

function readNode(body: Buffer, start: number): KnownNode | undefined {
  const end = objectEnd(body, start);
  if (end === undefined) return undefined;
  const bytes = Buffer.from(body.subarray(start, end));
  return { bytes, node: nodeOf(JSON.parse(bytes.toString('utf8')) as JsonValue) };
}

/** Reads what stands before and after a node; of members that come twice the last one counts, as everywhere in JSON. */
function readAround(body: Buffer, start: number, { bytes, node }: KnownNode): AskedResources | undefined {
  const before = JSON.parse(`${body.subarray(0, start).toString('utf8')}null}`) as JsonObject;
  const rest = body
    .subarray(start + bytes.length)
    .toString('utf8')
    .trimStart();
  const follows = rest.startsWith(',');
  if (!follows && !rest.startsWith('}')) return undefined;
  const after = JSON.parse(`{${follows ? rest.slice(1) : rest}`) as JsonObject;
  if (follows && Object.keys(after).length === 0) return undefined;
  const asked = readMembers({ ...before, ...after });
  return asked && { ...asked, ...(!Object.hasOwn(after, 'node') && { node }) };
}

/** Envoy writes field names as they stand in its protocol files; proto3 JSON allows camel case as well. */
function readMembers(body: JsonValue): AskedResources | undefined {
  if (!isObject(body)) return undefined;
  const names = body.resource_names ?? body.resourceNames;
  return {
    node: nodeOf(body.node),
    version: String(body.version_info ?? body.versionInfo ?? ''),
    resourceNames: Array.isArray(names) ? names.map(String) : [],
  };
}

function nodeOf(value: JsonValue | undefined): DiscoveryRequest['node'] {
  const node = isObject(value) ? value : {};
  return { id: String(node.id ?? ''), cluster: String(node.cluster ?? '') };
}

const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the object that starts at an offset ends; undefined when it does not. */
function objectEnd(body: Buffer, start: number): number | undefined {
  let depth = 0;
  let inText = false;
  for (let i = start; i < body.length; i++) {
    const byte = body[i];
    if (inText && byte === backslash) i++;
    else if (byte === quote) inText = !inText;
    else if (inText) continue;
    else if (byte === openBrace || byte === openBracket) depth++;
    else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) return i + 1;
  }
  return undefined;
}
