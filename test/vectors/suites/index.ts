import type { Suite } from '../suite.ts';
import { bootstrapSuite } from './bootstrap.ts';
import { egctlSuite } from './egctl.ts';
import { infraSuite } from './infra.ts';
import { rateLimitConfigSuite } from './ratelimit-config.ts';
import { translateSuite } from './translate.ts';
import { translateCliSuite } from './translate-cli.ts';
import { validationSuite } from './validation.ts';
import { translateXdsSuite, xdsSuite } from './xds.ts';
import { xdsExtensionServerSuite } from './xds-extension-server.ts';

/** All suites by the name that `npm run vectors -- --suite` takes. */
export const suites: Readonly<Record<string, Suite>> = {
  translate: translateSuite,
  'translate-cli': translateCliSuite,
  'ratelimit-config': rateLimitConfigSuite,
  xds: xdsSuite,
  'xds-extension-server': xdsExtensionServerSuite,
  bootstrap: bootstrapSuite,
  infra: infraSuite,
  'translate-xds': translateXdsSuite,
  egctl: egctlSuite,
  validation: validationSuite,
};
