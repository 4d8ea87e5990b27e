import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** IR to Envoy configuration. */
export const toXds: ToXdsHooks = {};
