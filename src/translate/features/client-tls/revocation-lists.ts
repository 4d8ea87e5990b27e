import { fail, ok, type Result } from '../../../core/result.ts';
import type { ClientTrafficPolicyTLSClientValidationCRL as CRLSpec } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { parsePem } from '../../gateway-api/certificate/pem.ts';
import { readRevocationList } from '../../gateway-api/certificate/revocation-list.ts';
import type { TLSCrl } from '../../ir/tls.ts';
import { clientCRLName } from '../../policies/policy-names.ts';
import type { ClientInput } from '../from-api-hooks.ts';
import { readObjectData } from './object-data.ts';

/** The revocation lists of all references, one after the other; each must be in force now. */
export function readRevocationLists(
  spec: CRLSpec,
  { policy, context }: ClientInput,
  read: FieldReader,
): TLSCrl | undefined {
  let text = '';
  for (const [index, ref] of (spec.refs ?? []).entries()) {
    const data = readObjectData(context, ref, policy, 'ca.crl');
    const checked = data.ok ? checkList(data.value, context.options.now) : data;
    if (!checked.ok) {
      read.problem(checked.error, 'clientValidation', 'crl', 'refs', index);
      return undefined;
    }
    text += checked.value;
  }
  return {
    name: clientCRLName(policy),
    data: Buffer.from(text).toString('base64'),
    ...(spec.onlyVerifyLeafCertificate && { onlyVerifyLeafCertificate: true }),
  };
}

/** Judges the first PEM block of a text; the text goes to Envoy as it is. */
function checkList(text: string, now: Date): Result<string, string> {
  const [block] = parsePem(text);
  if (!block) return fail('there is no PEM block with a revocation list');
  const list = readRevocationList(block.bytes);
  if (!list.ok) return list;
  const { thisUpdate, nextUpdate } = list.value;
  if (now < thisUpdate) return fail(`the revocation list is not valid before ${thisUpdate.toISOString()}`);
  if (nextUpdate && now > nextUpdate) return fail(`the revocation list expired on ${nextUpdate.toISOString()}`);
  return ok(text);
}
