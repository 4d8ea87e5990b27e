import type { AddHeader } from '../../ir/header.ts';
import type { StringMatch } from '../../ir/match.ts';
import { type HeaderValueOption, type Message, withoutDefaults } from '../messages.ts';
import { stringMatcher } from './string-matcher.ts';

/** Header additions of a route or response, one for each value; a header without values is written empty (spec/xds-routes-clusters.md C.4). */
export function headerValueOptions(headers: readonly AddHeader[] | undefined): readonly HeaderValueOption[] {
  return (headers ?? []).flatMap((header) => {
    const values = header.value?.length ? header.value : [''];
    return values.map((value) =>
      withoutDefaults({
        header: withoutDefaults({ key: header.name, value }),
        appendAction: appendAction(header),
        keepEmptyValue: value === '',
      }),
    );
  });
}

/** Changes of headers as the early and late header mutations take them: additions, removals, removals by pattern (spec/xds.md B.5). */
export function headerMutations(
  add: readonly AddHeader[] | undefined,
  remove: readonly string[] | undefined,
  removeOnMatch: readonly StringMatch[] | undefined,
): readonly Message[] {
  return [
    ...headerValueOptions(add).map((append) => ({ append })),
    ...(remove ?? []).map((name) => ({ remove: name })),
    ...(removeOnMatch ?? []).map((match) => ({ removeOnMatch: { keyMatcher: stringMatcher(match) } })),
  ];
}

/** The zero value, appending, is not printed. */
function appendAction(header: AddHeader): string | undefined {
  if (header.addIfAbsent) return 'ADD_IF_ABSENT';
  return header.append ? undefined : 'OVERWRITE_IF_EXISTS_OR_ADD';
}
