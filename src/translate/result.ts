import type { JsonObject } from '../core/json.ts';
import { echoResources, echoWithDraft } from './echo/echo-resources.ts';
import type { TranslateContext } from './gateway-api/contexts.ts';
import type { HTTPListenerDraft, InfraDraft, TCPListenerDraft, XdsDraft } from './gateway-api/ir-drafts.ts';
import type { EnvoyProxy } from './ir/api-types.ts';
import type { Infra } from './ir/infra.ts';
import type { HTTPListener, TCPListener } from './ir/listener.ts';
import type { Xds } from './ir/xds.ts';
import { collectOutcomes, type Outcome } from './outcomes.ts';
import type { EffectivePolicyBook } from './policies/attachment/effective-policy.ts';
import type { Provenance } from './provenance.ts';

/** What a translation gives. All parts are plain data; `provenance` tells where their nodes come from. */
export interface TranslateResult {
  /** Resources with statuses, by the keys that `x translate --to gateway-api` prints (spec/loading.md section 6). */
  readonly gatewayAPI: JsonObject;
  /** xDS IR by IR key. */
  readonly xdsIR: ReadonlyMap<string, Xds>;
  /** Infra IR by IR key. */
  readonly infraIR: ReadonlyMap<string, Infra>;
  readonly provenance: Provenance;
  /** The policy in force behind `traffic`, `security` and `envoyExtensions` of each IR route, with its fields' sources. */
  readonly effectivePolicies: EffectivePolicyBook;
  /** What became of the input objects, for the ledger. */
  readonly outcomes: readonly Outcome[];
}

/** Turns the drafts of a finished translation into its result. */
export function collectResult(context: TranslateContext): TranslateResult {
  const { provenance } = context;
  let gatewayAPI: JsonObject | undefined;
  return {
    // Costly with many routes, and who wants Envoy's configuration alone never looks at it.
    get gatewayAPI() {
      gatewayAPI ??= echoResources(context);
      return gatewayAPI;
    },
    xdsIR: new Map([...context.xds].map(([key, draft]) => [key, finishXds(draft, provenance)])),
    infraIR: new Map([...context.infra].map(([key, draft]) => [key, finishInfra(draft, context)])),
    provenance,
    effectivePolicies: context.effectivePolicies,
    outcomes: collectOutcomes(context),
  };
}

/** Lists that stayed empty are absent from the IR. */
function finishXds({ http, tcp, udp, ...rest }: XdsDraft, provenance: Provenance): Xds {
  const finish = <T extends HTTPListener | TCPListener>(draft: HTTPListenerDraft | TCPListenerDraft): T => {
    const { routes, ...listener } = draft;
    return provenance.inherit({ ...listener, ...(routes.length > 0 && { routes }) } as T, draft);
  };
  return {
    ...rest,
    ...(http.length > 0 && { http: http.map((draft) => finish<HTTPListener>(draft)) }),
    ...(tcp.length > 0 && { tcp: tcp.map((draft) => finish<TCPListener>(draft)) }),
    ...(udp.length > 0 && { udp }),
  };
}

/** The EnvoyProxy in the Infra IR shows the status that the translation gave it. */
function finishInfra({ proxy }: InfraDraft, context: TranslateContext): Infra {
  const { config, listeners, addresses, resolvedMetricSinks, ...rest } = proxy;
  const finished = {
    ...rest,
    ...(config && { config: echoWithDraft(context, config) as unknown as EnvoyProxy }),
    ...(listeners.length > 0 && { listeners }),
    ...(addresses.length > 0 && { addresses }),
    ...(resolvedMetricSinks.length > 0 && { resolvedMetricSinks }),
  };
  return { proxy: context.provenance.inherit(finished, proxy) };
}
