import { compact } from '../../../core/compact.ts';
import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import { createReferenceResolver, referenceFrom } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { policyConfigName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { htpasswdProblem } from './htpasswd.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy } };

const usersKey = '.htpasswd';

function fromSecurityPolicy({ policy, context, ownerOf }: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { basicAuth } = policy.spec;
  if (!basicAuth) return {};
  const read = fieldReader('spec', 'basicAuth');
  const owner = ownerOf(({ spec }) => spec.basicAuth !== undefined);
  const secret = createReferenceResolver(context).secret(basicAuth.users ?? { name: '' }, referenceFrom(owner));
  if (!secret.ok) {
    read.problem(secret.error.message, 'users');
    return read.outcome();
  }
  const file = Buffer.from(secret.value.data?.[usersKey] ?? '', 'base64')
    .toString('utf8')
    .replaceAll('\r\n', '\n');
  const problem = file === '' ? `needs the data key ${usersKey} with users in it` : htpasswdProblem(file);
  if (problem !== undefined) {
    read.problem(`Secret ${keyOf(secret.value)} ${problem}`, 'users');
    return read.outcome();
  }
  return read.outcome({
    basicAuth: compact({
      name: policyConfigName(owner),
      users: Buffer.from(file).toString('base64'),
      forwardUsernameHeader: basicAuth.forwardUsernameHeader,
    }),
  });
}
