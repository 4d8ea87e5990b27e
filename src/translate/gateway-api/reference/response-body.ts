import { compareBytes } from '../../../core/compare.ts';
import type { ConfigMap } from '../../../resources/kinds/config-map.ts';
import type { Base64 } from '../../ir/scalars.ts';

const bodyKey = 'response.body';

/**
 * The response body that a ConfigMap holds: its key `response.body`, else its first text, else its first binary entry by key.
 * Undefined when it holds nothing.
 */
export function responseBodyOf({ data = {}, binaryData = {} }: ConfigMap): Base64 | undefined {
  const text = data[bodyKey] ?? firstValue(data);
  if (text !== undefined) return Buffer.from(text, 'utf8').toString('base64');
  return binaryData[bodyKey] ?? firstValue(binaryData);
}

function firstValue(entries: Readonly<Record<string, string>>): string | undefined {
  const first = Object.keys(entries).sort(compareBytes)[0];
  return first === undefined ? undefined : entries[first];
}
