import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/path-normalization/to-xds.ts';
import { managerScope } from '../../xds/xds-scopes.ts';

it.each([
  ['KeepUnchanged', 'KEEP_UNCHANGED'],
  ['RejectRequest', 'REJECT_REQUEST'],
  ['UnescapeAndRedirect', 'UNESCAPE_AND_REDIRECT'],
  ['UnescapeAndForward', 'UNESCAPE_AND_FORWARD'],
] as const)('%s is %s', (escapedSlashesAction, pathWithEscapedSlashesAction) => {
  const path = { mergeSlashes: true, escapedSlashesAction };
  expect(toXds.connectionManager?.(managerScope({ path }))).toEqual({
    ok: true,
    value: { normalizePath: true, mergeSlashes: true, pathWithEscapedSlashesAction },
  });
});
