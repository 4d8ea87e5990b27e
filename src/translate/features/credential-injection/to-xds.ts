import { ok } from '../../../core/result.ts';
import { type Any, adsConfigSource, any, type SecretResource, withoutDefaults } from '../../xds/messages.ts';
import { filtersByName, switchOn } from '../../xds/route-filters.ts';
import { inlineSecret } from '../../xds/secret/inline-secret.ts';
import type { ClusterPart, ToXdsHooks } from '../to-xds-hooks.ts';
import type { CredentialInjection } from './ir.ts';

const filterType = 'envoy.filters.http.credential_injector';

/**
 * Credentials of routes, by one disabled filter each, and of single backends, by a filter of the backend's cluster
 * (spec/xds-filters.md E.25).
 */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filtersByName(
      listener,
      (route) => (route.credentialInjection ? [route.credentialInjection] : []),
      filterName,
      (injection) => ok(injector(injection)),
    ),
  route: ({ route }) => switchOn(route.credentialInjection ? [filterName(route.credentialInjection)] : []),
  resources: ({ listener }) =>
    (listener.routes ?? []).flatMap(({ credentialInjection }) =>
      credentialInjection ? [{ kind: 'secret', secret: credentialSecret(credentialInjection) }] : [],
    ),
  cluster: ({ settings }) => {
    const injection = settings[0]?.filters?.credentialInjection;
    return ok(injection ? clusterPart(injection) : {});
  },
};

function clusterPart(injection: CredentialInjection): ClusterPart {
  return {
    httpFilters: [{ name: filterName(injection), typedConfig: injector(injection) }],
    secrets: [credentialSecret(injection)],
  };
}

function filterName({ name }: CredentialInjection): string {
  return `${filterType}/${name}`;
}

function secretName({ name }: CredentialInjection): string {
  return `credential_injector/credential/${name}`;
}

function injector(injection: CredentialInjection): Any {
  const { overwrite, header } = injection;
  return any('envoy.extensions.filters.http.credential_injector.v3.CredentialInjector', {
    ...withoutDefaults({ overwrite }),
    credential: {
      name: 'envoy.http.injected_credentials.generic',
      typedConfig: any('envoy.extensions.http.injected_credentials.generic.v3.Generic', {
        credential: { name: secretName(injection), sdsConfig: adsConfigSource },
        ...withoutDefaults({ header }),
      }),
    },
  });
}

function credentialSecret(injection: CredentialInjection): SecretResource {
  return { name: secretName(injection), genericSecret: { secret: inlineSecret(injection.credential) } };
}
