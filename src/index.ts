/** The translation as a library: `import { translateManifests } from 'egctl'`. */
export type { Diagnostic, FieldPath, Severity, SourcePlace } from './core/diagnostic.ts';
export type { ResourceRef } from './core/resource-ref.ts';
export type { ResourceSet } from './resources/resource-set.ts';
export { controllerOptions, egctlOptions, type TranslateOptions } from './translate/options.ts';
export type { TranslateResult } from './translate/result.ts';
export type { XdsResources } from './translate/xds/resources.ts';
export { type ManifestTranslation, translateManifests } from './translate-manifests.ts';
