import { type EchoCertificate, type EchoUpstream, startEcho } from '../envoy/echo/echo-upstream.ts';
import { selfSignedCertificate } from '../envoy/echo/self-signed.ts';
import type { ServicePort } from './stand-in-services.ts';

const anyAddress: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Echo upstreams, one for each port of a Service, started when they are first needed. */
export interface EchoPool {
  /** Address on which Envoy reaches them. */
  readonly host: string;
  readonly upstream: (port: ServicePort) => Promise<EchoUpstream>;
  readonly close: () => Promise<void>;
}

/** A pool without upstreams, which will listen on an address: an Envoy on another machine reaches them where it reaches everything else. */
export function createEchoPool(host: string): EchoPool {
  const upstreams = new Map<string, Promise<EchoUpstream>>();
  let certificate: Promise<EchoCertificate> | undefined;
  const shared = (): Promise<EchoCertificate> => {
    certificate ??= selfSignedCertificate();
    return certificate;
  };
  return {
    host: anyAddress[host] ?? host,
    upstream: ({ service, protocol }) => {
      const key = `${protocol} ${service}`;
      const known = upstreams.get(key);
      if (known) return known;
      const started = startEcho(service, protocol, shared, host);
      upstreams.set(key, started);
      return started;
    },
    close: async () => {
      await Promise.all([...upstreams.values()].map(async (upstream) => await (await upstream).close()));
    },
  };
}
