import type { Check } from './check.ts';
import { routeNotAccepted } from './checks/eg0001-route-not-accepted.ts';
import { referenceNotResolved } from './checks/eg0002-reference-not-resolved.ts';
import { listenerConflicted } from './checks/eg0003-listener-conflicted.ts';
import { backendNotFound } from './checks/eg0004-backend-not-found.ts';
import { listenerWithoutRoutes } from './checks/eg0007-listener-without-routes.ts';

/** All checks by code. Codes are never used again: a check that goes leaves a gap. */
export const checks: readonly Check[] = [
  routeNotAccepted,
  referenceNotResolved,
  listenerConflicted,
  backendNotFound,
  listenerWithoutRoutes,
];
