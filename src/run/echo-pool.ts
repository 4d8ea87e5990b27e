import { type EchoCertificate, type EchoUpstream, startEcho } from '../envoy/echo/echo-upstream.ts';
import { selfSignedCertificate } from '../envoy/echo/self-signed.ts';
import type { ServicePort } from './stand-in-services.ts';

/** Echo upstreams, one for each port of a Service, started when they are first needed. */
export interface EchoPool {
  readonly upstream: (port: ServicePort) => Promise<EchoUpstream>;
  readonly close: () => Promise<void>;
}

/** A pool without upstreams. */
export function createEchoPool(): EchoPool {
  const upstreams = new Map<string, Promise<EchoUpstream>>();
  let certificate: Promise<EchoCertificate> | undefined;
  const shared = (): Promise<EchoCertificate> => {
    certificate ??= selfSignedCertificate();
    return certificate;
  };
  return {
    upstream: ({ service, protocol }) => {
      const key = `${protocol} ${service}`;
      const known = upstreams.get(key);
      if (known) return known;
      const started = startEcho(service, protocol, shared);
      upstreams.set(key, started);
      return started;
    },
    close: async () => {
      await Promise.all([...upstreams.values()].map(async (upstream) => await (await upstream).close()));
    },
  };
}
