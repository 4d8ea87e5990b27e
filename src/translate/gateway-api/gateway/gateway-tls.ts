import { fail, ok, type Result } from '../../../core/result.ts';
import type { Gateway } from '../../../resources/generated/types.ts';
import type { FrontendValidation, GatewayContext, TranslateContext } from '../contexts.ts';
import { frontendCAName } from '../names.ts';
import { type CABundleProblem, readCABundle } from '../reference/ca-bundle.ts';
import type { ReferenceFrom } from '../reference/reference-resolver.ts';
import { resolveBackendCertificate } from './backend-certificate.ts';
import { setGatewayCondition } from './gateway-condition.ts';

type Validation = Result<FrontendValidation, CABundleProblem>;
type FrontendTLS = NonNullable<NonNullable<Gateway['spec']['tls']>['frontend']>;
type ValidationSpec = FrontendTLS['default']['validation'];

/** Reads spec.tls of Gateways: how clients of HTTPS listeners are verified, and with which certificate backends are called (spec/gateway-api.md 5.1). */
export function processGatewayTLS(context: TranslateContext): void {
  for (const gateway of context.gateways) {
    const { tls } = gateway.gateway.spec;
    if (!tls) continue;
    const frontendIsGood = !tls.frontend || processFrontend(context, gateway, tls.frontend);
    const backendIsGood = resolveBackendCertificate(context, gateway);
    if (frontendIsGood && backendIsGood)
      setGatewayCondition(gateway, {
        type: 'ResolvedRefs',
        status: 'True',
        reason: 'ResolvedRefs',
        message: 'Everything that spec.tls refers to was found.',
      });
  }
}

function processFrontend(context: TranslateContext, gateway: GatewayContext, frontend: FrontendTLS): boolean {
  const ofDefault = readValidation(context, gateway, frontend.default?.validation, 'default');
  // A port that is listed without validation switches the default off.
  const perPort = new Map<number, Validation | undefined>();
  for (const { port, tls } of frontend.perPort ?? [])
    perPort.set(port, readValidation(context, gateway, tls?.validation, port));
  for (const listener of gateway.listeners) {
    if (listener.listener.protocol !== 'HTTPS') continue;
    const { port } = listener.listener;
    const validation = perPort.has(port) ? perPort.get(port) : ofDefault;
    if (validation) listener.frontendValidation = validation;
  }
  const all = [ofDefault, ...perPort.values()].flatMap((validation) => validation ?? []);
  const good = reportProblem(gateway, all);
  reportInsecureFallback(gateway, all);
  return good;
}

function readValidation(
  context: TranslateContext,
  { gateway }: GatewayContext,
  spec: ValidationSpec,
  scope: number | 'default',
): Validation | undefined {
  if (!spec) return undefined;
  const from: ReferenceFrom = {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    namespace: gateway.metadata.namespace ?? '',
  };
  const bundle = readCABundle(context, spec.caCertificateRefs ?? [], from);
  if (!bundle.ok) return fail(bundle.error);
  return ok({
    caCertificate: { name: frontendCAName(gateway, scope), ...bundle.value },
    mode: spec.mode === 'AllowInsecureFallback' ? 'Request' : 'RequireAndVerify',
  });
}

function reportInsecureFallback(gateway: GatewayContext, validations: readonly Validation[]): void {
  if (!validations.some((validation) => validation.ok && validation.value.mode === 'Request')) return;
  setGatewayCondition(gateway, {
    type: 'InsecureFrontendValidationMode',
    status: 'True',
    reason: 'ConfigurationChanged',
    message:
      'Mode AllowInsecureFallback lets clients in whose certificate is missing or bad: backends must check who they are.',
  });
}

function reportProblem(gateway: GatewayContext, validations: readonly Validation[]): boolean {
  const problems = validations.flatMap((validation) => (validation.ok ? [] : validation.error.message));
  if (problems.length === 0) return true;
  setGatewayCondition(gateway, {
    type: 'ResolvedRefs',
    status: 'False',
    reason: 'InvalidParameters',
    message: `spec.tls.frontend: ${problems.join(' ')}`,
  });
  return false;
}
