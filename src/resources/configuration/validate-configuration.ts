import type { Diagnostic } from '../../core/diagnostic.ts';
import type { JsonObject } from '../../core/json.ts';
import { type KubernetesObject, refOf } from '../../core/resource-ref.ts';
import type { Finding } from '../schema/finding.ts';
import { findingDiagnostic } from '../validate-object.ts';
import { checkConfiguration } from './check-configuration.ts';

/**
 * Diagnostics of the controller's configuration. What the translation reads and cannot use is an error; settings that only the
 * running controller needs are warnings, so that an excerpt of a configuration is enough to translate with.
 */
export function validateConfiguration(document: JsonObject): readonly Diagnostic[] {
  const ref = refOf(document as KubernetesObject);
  return checkConfiguration(document).map((finding) => {
    const diagnostic = findingDiagnostic(finding, ref);
    return isHarmless(finding) ? { ...diagnostic, severity: 'warning' } : diagnostic;
  });
}

function isHarmless({ type, path }: Finding): boolean {
  return type === 'Invalid' && path[0] !== 'envoyProxy';
}
