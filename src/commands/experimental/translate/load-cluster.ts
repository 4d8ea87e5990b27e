import { asJson } from '../../../core/json.ts';
import { readResources } from '../../../kubernetes/read-resources.ts';
import { type Loaded, type LoadOptions, loadObjects } from '../../../resources/load/load.ts';
import { profiles } from '../../../resources/load/profiles.ts';
import { withCluster } from '../../cluster-flags.ts';
import type { Invocation } from '../../command.ts';

/**
 * Loads the resources of the live cluster instead of files, with the controller's own configuration. Kinds that could not be read are
 * named on stderr: the translation is without them.
 */
export async function loadCluster({ flags, io }: Invocation, options: LoadOptions): Promise<Loaded> {
  const namespaces = flags.list('from-namespace');
  const read = await withCluster(flags, io, (client) =>
    readResources(client, {
      namespaces: namespaces.length ? namespaces : undefined,
      controllerNamespace: flags.string('namespace'),
    }),
  );
  for (const { kind, namespace, reason } of read.unread) {
    io.stderr.write(`warning: ${kind}${namespace ? ` of namespace ${namespace}` : ''} could not be read: ${reason}\n`);
  }
  return await loadObjects(
    read.objects.map((object) => ({ object: asJson(object), origin: 'cluster' })),
    { ...options, profile: profiles.cluster },
  );
}
