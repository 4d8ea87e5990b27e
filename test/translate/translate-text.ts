import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import type { ResourceSet } from '../../src/resources/resource-set.ts';
import { controllerOptions, type TranslateOptions } from '../../src/translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../../src/translate/options-from-config.ts';
import { type Translation, translateSet } from '../../src/translate/translate-set.ts';

/** A translated text with what it was translated from. */
export interface TranslatedText {
  readonly set: ResourceSet;
  readonly options: TranslateOptions;
  readonly translation: Translation;
}

/** Translates manifests as `egctl x translate -f in.yaml` does; some options may be changed. Fails when one is refused. */
export async function translateText(text: string, changes: Partial<TranslateOptions> = {}): Promise<TranslatedText> {
  const { set, diagnostics } = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const preset = { ...controllerOptions, clusterIPWithoutSlices: true };
  const options = { ...optionsForSet(set, optionsFromConfig(set.envoyGateway, preset)), ...changes };
  return { set, options, translation: translateSet(set, options) };
}

/** A class `eg`, its Gateway `default/web` with an HTTP listener on port 80, and an HTTPRoute `default/shop` to a Service. */
export const shop = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg, generation: 4}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: default}
spec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP}]}
---
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: default}
spec: {clusterIP: 10.0.0.1, ports: [{name: http, port: 8080, protocol: TCP}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop, namespace: default}
spec: {parentRefs: [{name: web}], rules: [{backendRefs: [{name: shop, port: 8080}]}]}
`;
