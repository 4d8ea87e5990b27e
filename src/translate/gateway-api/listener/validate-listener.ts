import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { parseLabelSelector } from '../label-selector.ts';
import { validateFrontend } from './frontend-validation.ts';
import { setListenerCondition } from './listener-condition.ts';
import { validateAllowedKinds } from './supported-kinds.ts';
import { validateHTTPS, validateNoHostname, validateNoTLS, validateTLS } from './tls-checks.ts';

/** Checks one listener by itself; all checks run, each may set conditions. False when any failed (spec/gateway-api.md 5.2). */
export function validateListener(context: TranslateContext, listener: ListenerContext): boolean {
  const checks = [
    validateAllowedNamespaces(listener),
    validateAllowedKinds(listener),
    ...validateProtocol(context, listener),
  ];
  return checks.every((passed) => passed);
}

function validateAllowedNamespaces(listener: ListenerContext): boolean {
  const namespaces = listener.listener.allowedRoutes?.namespaces;
  if (namespaces?.from !== 'Selector') return true;
  const problem = selectorProblem(namespaces.selector);
  if (problem === undefined) return true;
  const message = `allowedRoutes.namespaces.selector cannot be used: ${problem}.`;
  setListenerCondition(listener, 'Programmed', 'False', 'Invalid', message);
  return false;
}

function selectorProblem(selector: Parameters<typeof parseLabelSelector>[0] | undefined): string | undefined {
  if (!selector) return 'from: Selector needs a selector';
  const parsed = parseLabelSelector(selector);
  return parsed.ok ? undefined : parsed.error;
}

function validateProtocol(context: TranslateContext, listener: ListenerContext): readonly boolean[] {
  switch (listener.listener.protocol) {
    case 'HTTP':
      return [validateNoTLS(listener)];
    case 'HTTPS':
      return [validateHTTPS(context, listener), validateFrontend(listener)];
    case 'TLS':
      return [validateTLS(context, listener)];
    case 'TCP':
    case 'UDP':
      return [validateNoTLS(listener), validateNoHostname(listener)];
    default:
      return [];
  }
}
