import type { Io } from '../../../core/io.ts';
import { readResources } from '../../../kubernetes/read-resources.ts';
import type { Loaded, LoadOptions } from '../../../resources/load/load.ts';
import { loadObjects } from '../../../resources/load/load.ts';

/** Loads the resources of the live cluster instead of files. */
export async function loadCluster(io: Io, options: LoadOptions): Promise<Loaded> {
  const objects = await readResources(io);
  return await loadObjects(
    objects.map((object) => ({ object, origin: 'cluster' })),
    options,
  );
}
