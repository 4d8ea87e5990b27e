/** The translation as a library, `import { translate } from 'egctl'`: docs/library.md tells how it is used. */
export type { Diagnostic, FieldPath, Severity, SourcePlace } from './core/diagnostic.ts';
export type { ResourceRef } from './core/resource-ref.ts';
export { controllerOptions, egctlOptions, type TranslateOptions } from './translate/options.ts';
export type { TranslateResult } from './translate/result.ts';
export type { Translation } from './translate/translate-set.ts';
export type { XdsResources } from './translate/xds/resources.ts';
export {
  type Manifests,
  type ManifestTranslation,
  type TranslateManifestsOptions,
  translateManifests as translate,
} from './translate-manifests.ts';
