import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  SecurityPolicyExtAuth as ExtAuthSpec,
  SecurityPolicy,
  SecurityPolicyExtAuthContextExtensionValueRef as ValueRef,
} from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import type { PolicyInput } from '../from-api-hooks.ts';
import type { ContextExtention } from './ir.ts';

const base64Text = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The pairs that go to the authorization service. A value that stands in a ConfigMap or a Secret is read in the namespace of the policy which
 * lists the name, the route's policy before its parent.
 */
export function contextExtensions(
  { contextExtensions: specs = [] }: ExtAuthSpec,
  { context, ownerOf }: PolicyInput<SecurityPolicy>,
  read: FieldReader,
): readonly ContextExtention[] {
  return specs.map(({ name, type, value, valueRef }, index) => {
    if (type !== 'ValueRef') return { name, value: Buffer.from(value ?? '').toString('base64') };
    const owner = ownerOf(({ spec }) => (spec.extAuth?.contextExtensions ?? []).some((e) => e.name === name));
    const bytes = valueRef
      ? referredValue(valueRef, owner.metadata.namespace ?? '', context)
      : fail('type ValueRef needs a reference');
    if (!bytes.ok) read.problem(bytes.error, 'contextExtensions', index, 'valueRef');
    return { name, value: bytes.ok ? bytes.value : '' };
  });
}

/** The bytes of an entry in base64. Entries of Secrets hold base64 text themselves, beside the encoding of the Secret. */
function referredValue(
  { kind, name, key }: ValueRef,
  namespace: string,
  context: PolicyInput<SecurityPolicy>['context'],
): Result<string, string> {
  const references = createReferenceResolver(context);
  if (kind === 'ConfigMap') {
    const configMap = references.localConfigMap(name, namespace);
    if (!configMap.ok) return fail(configMap.error.message);
    const text = configMap.value.data?.[key];
    return text === undefined ? fail(missing(kind, name, key)) : ok(Buffer.from(text).toString('base64'));
  }
  if (kind !== 'Secret') return fail(`${kind} cannot hold a value: refer to a ConfigMap or a Secret`);
  const secret = references.localSecret(name, namespace);
  if (!secret.ok) return fail(secret.error.message);
  const data = secret.value.data?.[key];
  if (data === undefined) return fail(missing(kind, name, key));
  const text = Buffer.from(data, 'base64')
    .toString('utf8')
    .replace(/[\r\n]/g, '');
  return base64Text.test(text) ? ok(text) : fail(`entry ${key} of Secret ${name} must hold base64 text`);
}

function missing(kind: string, name: string, key: string): string {
  return `${kind} ${name} has no entry ${key}`;
}
