import { bootstrapText } from './bootstrap-text.ts';
import { defaultBootstrap } from './default-bootstrap.ts';

/** The default bootstrap as the text that an EnvoyProxy would carry. */
export function defaultBootstrapText(): string {
  const bootstrap = defaultBootstrap({});
  return bootstrap.ok ? bootstrapText(bootstrap.value) : '';
}
