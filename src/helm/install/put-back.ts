import { deployedOf, type InstallWorld, rollBack } from './install-release.ts';
import type { ReleaseId } from './ownership.ts';
import { uninstallRelease } from './uninstall-release.ts';

/** Undoes a failed installation: back to the revision that was in place, or away with everything. Returns what was done, as a sentence. */
export async function putBack(id: ReleaseId, world: InstallWorld): Promise<string> {
  const history = await world.store.history(id.name);
  const target = deployedOf(history);
  if (target !== undefined) {
    await rollBack(target, history, { ...world, wait: false });
    return `Rolled back to revision ${target.version}.`;
  }
  await uninstallRelease(history, { ...world, wait: true });
  return 'Everything that it had created is removed, apart from CRDs, the namespace and objects of hooks.';
}
