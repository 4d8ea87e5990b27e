import type { ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type { ClientHooks, ClientInput, Problem, Warning } from '../../features/from-api-hooks.ts';
import type { ListenerContext } from '../../gateway-api/contexts.ts';
import type { HTTPListenerDraft, TCPListenerDraft } from '../../gateway-api/ir-drafts.ts';
import type { ProxyListener } from '../../ir/infra.ts';
import type { HTTPListener, TCPListener } from '../../ir/listener.ts';
import { runFeatureHooks } from '../attachment/run-feature-hooks.ts';
import { noteSliceOrigins } from '../attachment/slice-origins.ts';
import type { ClientAttachment } from './client-attachment.ts';
import { type PortScope, portOverlap } from './port-overlap.ts';

/** What became of a policy on one listener. */
export interface ListenerOutcome {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** The listener shares its port with others, so the policy was not even tried. */
  readonly refused: boolean;
}

/** Translates a policy for a listener and writes it into the IR (spec/policies.md 2.4). */
export function applyToListener(
  attachment: ClientAttachment,
  policy: ClientTrafficPolicy,
  listener: ListenerContext,
  scope: PortScope,
): ListenerOutcome {
  const overlap = portOverlap(attachment, listener, scope);
  if (overlap) return { problems: [overlap], warnings: [], refused: true };
  const { context } = attachment;
  const input: ClientInput = { policy, ownerOf: () => policy, context, gateway: listener.gateway, listener };
  if (listener.http) {
    const infra = runFeatureHooks<ClientInput, Partial<ProxyListener>>(
      context.hooks.features,
      (feature) => {
        const hook = feature.fromApi?.client?.infra;
        return hook && ((i) => ({ value: hook(i) }));
      },
      input,
    );
    const exposed = attachment.infraListener(listener);
    if (exposed) Object.assign(exposed, infra.value);
    return applyHTTP(input, listener.http);
  }
  return listener.tcp ? applyTCP(input, listener.tcp) : { problems: [], warnings: [], refused: false };
}

/** With a problem every route answers 500 and the settings of the connection are left out; other valid settings stay. */
function applyHTTP(input: ClientInput, draft: HTTPListenerDraft): ListenerOutcome {
  const { provenance } = input.context;
  const connection = run<TCPListener>('connection', input);
  const http = run<HTTPListener>('http', input);
  const problems = [...connection.problems, ...http.problems];
  Object.assign(draft, http.value);
  if (problems.length === 0) Object.assign(draft, connection.value);
  else {
    draft.routes = draft.routes.map((route) =>
      provenance.inherit({ ...route, directResponse: { statusCode: 500 } }, route),
    );
  }
  provenance.note(draft, input.policy, ['spec']);
  return { problems, warnings: [...connection.warnings, ...http.warnings], refused: false };
}

/** With a problem the listener loses its routes: TCP has no other way to refuse service. */
function applyTCP(input: ClientInput, draft: TCPListenerDraft): ListenerOutcome {
  const { provenance } = input.context;
  const connection = run<TCPListener>('connection', input);
  const tcp = run<TCPListener>('tcp', input);
  const problems = [...connection.problems, ...tcp.problems];
  const { tls: before } = draft;
  Object.assign(draft, tcp.value);
  const { tls } = draft;
  if (problems.length === 0) {
    Object.assign(draft, connection.value);
    // Routes that end TLS carry the listener's settings.
    draft.routes = draft.routes.map((route) =>
      route.tls?.terminate && route.tls.terminate === before && tls
        ? provenance.inherit({ ...route, tls: { ...route.tls, terminate: tls } }, route)
        : route,
    );
  } else draft.routes = [];
  provenance.note(draft, input.policy, ['spec']);
  return { problems, warnings: [...connection.warnings, ...tcp.warnings], refused: false };
}

function run<Listener extends object>(
  hook: 'connection' | 'http' | 'tcp',
  input: ClientInput,
): ReturnType<typeof runFeatureHooks<ClientInput, Partial<Listener>>> {
  return runFeatureHooks<ClientInput, Partial<Listener>>(
    input.context.hooks.features,
    (feature) => feature.fromApi?.client?.[hook] as HookOf<Listener> | undefined,
    input,
    noteSliceOrigins(input.context.provenance, input),
  );
}

type HookOf<Listener> = (
  input: ClientInput,
) => { readonly value?: Partial<Listener> } & Omit<ReturnType<NonNullable<ClientHooks['http']>>, 'value'>;
