import { checkReleaseName } from '../../helm/install/install-release.ts';
import type { ReleaseId } from '../../helm/install/ownership.ts';
import { defaultSystemNamespace } from '../cluster-flags.ts';
import type { FlagValues } from '../command.ts';

/** The release that the flags name; a name that Helm would not take is a UsageError. `--name` is how Go egctl calls it. */
export function releaseId(flags: FlagValues): ReleaseId {
  const name = flags.string('name') ?? flags.string('release-name') ?? '';
  checkReleaseName(name);
  return { name, namespace: flags.string('namespace') || defaultSystemNamespace };
}
