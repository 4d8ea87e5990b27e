import { compareBytes } from '../../../core/compare.ts';
import type { CustomTag } from '../../ir/api-types.ts';
import { type Message, withoutDefaults } from '../../xds/messages.ts';
import type { Tracing } from './ir.ts';

/** Tags of spans, ordered by name; a tag of the newer `tags` replaces the custom tag of its name. */
export function customTags({ customTags: custom, tags }: Pick<Tracing, 'customTags' | 'tags'>): readonly Message[] {
  const byName = new Map<string, Message>();
  for (const { key, value } of custom ?? []) byName.set(key, { tag: key, ...tagSource(value) });
  for (const { key, value } of tags ?? []) byName.set(key, { tag: key, value });
  return [...byName].sort(([a], [b]) => compareBytes(a, b)).map(([, tag]) => tag);
}

function tagSource(tag: CustomTag): Message {
  switch (tag.type) {
    case 'Literal':
      return { literal: withoutDefaults({ value: tag.literal?.value }) };
    case 'Environment':
      return { environment: withoutDefaults({ ...tag.environment }) };
    case 'RequestHeader':
      return { requestHeader: withoutDefaults({ ...tag.requestHeader }) };
  }
}
