import { ok } from '../../../core/result.ts';
import { withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { PathEscapedSlashAction } from './ir.ts';

const escapedSlashes: Readonly<Record<PathEscapedSlashAction, string>> = {
  KeepUnchanged: 'KEEP_UNCHANGED',
  RejectRequest: 'REJECT_REQUEST',
  UnescapeAndRedirect: 'UNESCAPE_AND_REDIRECT',
  UnescapeAndForward: 'UNESCAPE_AND_FORWARD',
};

/** Paths are always normalised; merging slashes and escaped slashes are settings (spec/xds.md B.5). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener: { path } }) =>
    ok({
      normalizePath: true,
      ...withoutDefaults({
        mergeSlashes: path?.mergeSlashes,
        pathWithEscapedSlashesAction: path && escapedSlashes[path.escapedSlashesAction],
      }),
    }),
};
