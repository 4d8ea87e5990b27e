import { dump } from 'js-yaml';
import { defaultBootstrap } from './default-bootstrap.ts';

/** The default bootstrap as the text that an EnvoyProxy would carry. */
export function defaultBootstrapText(): string {
  const bootstrap = defaultBootstrap({});
  return bootstrap.ok ? dump(bootstrap.value, { noRefs: true, seqNoIndent: true }) : '';
}
