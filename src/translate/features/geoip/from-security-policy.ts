import { compact } from '../../../core/compact.ts';
import type {
  EnvoyProxyGeoIPProviderMaxMind as MaxMindSpec,
  SecurityPolicy,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import type { ClientIPGeoLocation } from '../../ir/api-types.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { GeoIPMaxMindProvider } from './ir.ts';

/**
 * The databases that a listener needs when rules speak of places. The address of the client must be known without doubt, and the EnvoyProxy
 * must give every database that some rule asks for (spec/policies.md 4.10).
 */
export function geoIPFromSecurityPolicy(
  { policy, gateway }: PolicyInput<SecurityPolicy>,
  listener: HTTPListener,
): Outcome<Partial<HTTPListener>> {
  const rules = policy.spec.authorization?.rules ?? [];
  const locations = rules.flatMap((rule) => rule.principal?.clientIPGeoLocations ?? []);
  if (locations.length === 0) return {};
  const read = fieldReader('spec', 'authorization');
  checkDetection(listener, read);
  const provider = gateway.envoyProxy?.spec?.geoIP?.provider;
  const { maxMind } = provider ?? {};
  if (provider?.type !== 'MaxMind' || !maxMind) {
    read.problem('places of clients need geoIP.provider of type MaxMind in the EnvoyProxy of the Gateway');
    return read.outcome();
  }
  const paths = databasePaths(maxMind);
  for (const location of locations) checkDatabases(location, paths, read);
  return read.problems.length > 0 ? read.outcome() : read.outcome({ geoIPProvider: { maxMind: paths } });
}

function checkDetection({ name, clientIPDetection }: HTTPListener, read: FieldReader): void {
  const { xForwardedFor, customHeader, directSourceIP } = clientIPDetection ?? {};
  const ways = [xForwardedFor, customHeader, directSourceIP].filter((way) => way !== undefined && way !== null);
  const fix = 'set clientIPDetection in a ClientTrafficPolicy';
  if (ways.length !== 1)
    read.problem(`places of clients need one way to find their address on listener ${name}: ${fix}`);
  if ((xForwardedFor?.trustedCIDRs ?? []).length > 0)
    read.problem(
      `places of clients cannot be found with xForwardedFor.trustedCIDRs on listener ${name}: use numTrustedHops`,
    );
}

function checkDatabases(location: ClientIPGeoLocation, paths: GeoIPMaxMindProvider, read: FieldReader): void {
  const need = (wanted: unknown, available: unknown, what: string, source: string): void => {
    if (wanted !== undefined && wanted !== null && available === undefined)
      read.problem(`rules about ${what} need ${source} in geoIP.provider.maxMind of the EnvoyProxy`);
  };
  need(location.country, paths.countryDbPath ?? paths.cityDbPath, 'countries', 'countryDbSource or cityDbSource');
  need(location.region, paths.cityDbPath, 'regions', 'cityDbSource');
  need(location.city, paths.cityDbPath, 'cities', 'cityDbSource');
  need(location.asn, paths.asnDbPath, 'autonomous systems', 'asnDbSource');
  need(location.isp, paths.ispDbPath, 'internet providers', 'ispDbSource');
  need(location.anonymous, paths.anonymousIpDbPath, 'anonymous addresses', 'anonymousIpDbSource');
}

function databasePaths(spec: MaxMindSpec): GeoIPMaxMindProvider {
  return compact({
    cityDbPath: spec.cityDbSource?.local?.path,
    countryDbPath: spec.countryDbSource?.local?.path,
    asnDbPath: spec.asnDbSource?.local?.path,
    ispDbPath: spec.ispDbSource?.local?.path,
    anonymousIpDbPath: spec.anonymousIpDbSource?.local?.path,
  });
}
