import { CommandError } from '../../core/errors.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import { decodeRelease, encodeRelease } from './encode-release.ts';
import type { Release } from './release.ts';

const secretType = 'helm.sh/release.v1';

/** Name of the Secret that holds a revision. */
function recordName(release: string, revision: number): string {
  return `sh.helm.release.v1.${release}.v${revision}`;
}

/** Reads and writes release records as Secrets of one namespace: the storage that Helm uses unless HELM_DRIVER says otherwise. */
export interface ReleaseStore {
  readonly namespace: string;
  /** All revisions of a release, oldest first; empty when there is none. */
  readonly history: (name: string) => Promise<readonly Release[]>;
  readonly create: (release: Release) => Promise<void>;
  /** Replaces the record of the same revision. */
  readonly update: (release: Release) => Promise<void>;
  readonly remove: (release: Release) => Promise<void>;
}

/** The store of a namespace; `now` gives the time for the labels. */
export function releaseStore(client: KubernetesClient, namespace: string, now: () => Date): ReleaseStore {
  const type = builtInType('Secret');
  const seconds = (): string => String(Math.floor(now().getTime() / 1000));
  return {
    namespace,
    history: async (name) => {
      const secrets = await client.list(type, { namespace, labelSelector: `owner=helm,name=${name}` });
      return secrets.map(releaseOf).sort((a, b) => a.version - b.version);
    },
    create: async (release) => {
      const secret = recordOf(release, namespace, { createdAt: seconds() });
      await client.create(type, secret).catch((error: unknown) => {
        throw tooLarge(secret) ?? error;
      });
    },
    update: async (release) => {
      await client.replace(type, recordOf(release, namespace, { modifiedAt: seconds() }));
    },
    remove: async (release) => {
      await client.delete(type, recordName(release.name, release.version), { namespace });
    },
  };
}

/** The release in a record; a record that cannot be read is a CommandError. */
function releaseOf(secret: LiveObject): Release {
  const data = (secret.data as Readonly<Record<string, string>> | undefined)?.release ?? '';
  const release = decodeRelease(data);
  if (release.ok) return release.value;
  throw new CommandError(
    `the release record ${secret.metadata.namespace}/${secret.metadata.name} cannot be read: ${release.error}`,
    'restore the Secret from a backup, or delete it if another revision of the release is there',
  );
}

function recordOf(release: Release, namespace: string, time: Readonly<Record<string, string>>): KubernetesObject {
  const labels = {
    name: release.name,
    owner: 'helm',
    status: release.info.status,
    version: String(release.version),
    ...time,
  };
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: recordName(release.name, release.version), namespace, labels },
    type: secretType,
    data: { release: encodeRelease(release) },
  };
  return secret;
}

/** API servers refuse Secrets above 1 MiB with a message that does not say what was too large. */
function tooLarge(secret: KubernetesObject): CommandError | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(secret));
  if (bytes < 1_048_576) return undefined;
  return new CommandError(
    `the release record has ${Math.ceil(bytes / 1024)} KiB; clusters keep at most 1024 KiB in one Secret`,
    'put CRDs into the crds/ folder of the chart (they are not part of the record), or make values and templates smaller',
  );
}
