import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

interface Deprecated {
  readonly kind: RegExp;
  /** The member that holds the field, where the name alone does not tell. */
  readonly within?: string;
  readonly instead: string;
  /** The only value that is deprecated. */
  readonly when?: boolean | string;
}

const deprecated: readonly (readonly [string, Deprecated])[] = [
  [
    'targetRef',
    { kind: /^(ClientTraffic|BackendTraffic|Security|EnvoyExtension)Policy$/, within: 'spec', instead: 'targetRefs' },
  ],
  ['enableProxyProtocol', { kind: /^ClientTrafficPolicy$/, instead: 'proxyProtocol' }],
  ['preserveXRequestID', { kind: /^ClientTrafficPolicy$/, instead: 'requestID' }],
  ['optional', { kind: /^ClientTrafficPolicy$/, within: 'clientValidation', instead: 'mode', when: true }],
  ['compression', { kind: /^BackendTrafficPolicy$/, within: 'spec', instead: 'compressor' }],
  ['backendRef', { kind: /^SecurityPolicy$/, instead: 'backendRefs' }],
  ['backendRef', { kind: /^EnvoyProxy$/, instead: 'backendRefs' }],
];

/** A field that will go away. */
export const deprecatedField = defineCheck({
  code: 'EG0047',
  name: 'deprecated-field',
  severity: 'warning',
  summary: 'A deprecated field is used',
  docs: {
    what: 'A field is deprecated: another one has taken its place.',
    why: 'A later release drops it, and then the setting is silently gone.',
    example: `kind: ClientTrafficPolicy
spec:
  targetRef: { group: gateway.networking.k8s.io, kind: Gateway, name: eg }   # targetRefs
  enableProxyProtocol: true                                                  # proxyProtocol`,
    fix: 'Use the field that the finding names.',
  },
  *run({ index }) {
    for (const [name, { kind, within, instead, when }] of deprecated) {
      for (const { owner, path, value } of index.fields(name)) {
        if (!kind.test(owner.kind ?? '') || (within !== undefined && path.at(-2) !== within)) continue;
        if (when !== undefined && value !== when) continue;
        if (Array.isArray(value) && value.length === 0) continue;
        yield {
          resource: refOf(owner),
          path,
          message: `${name} is deprecated`,
          hint: `Use ${instead}.`,
        };
      }
    }
  },
});
