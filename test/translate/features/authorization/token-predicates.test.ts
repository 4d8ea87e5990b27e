import { expect, it } from 'vitest';
import { claimPredicates, scopePredicates } from '../../../../src/translate/features/authorization/token-predicates.ts';

const inputs = 'type.googleapis.com/envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput';
const matchers = 'type.googleapis.com/envoy.extensions.matching.input_matchers.metadata.v3.Metadata';
const predicate = (what: string, path: readonly string[], value: object) => ({
  singlePredicate: {
    input: {
      name: what,
      typedConfig: { '@type': inputs, filter: 'envoy.filters.http.jwt_authn', path: path.map((key) => ({ key })) },
    },
    customMatch: { name: `${what}_matcher`, typedConfig: { '@type': matchers, value } },
  },
});
const listed = (exact: string) => ({ listMatch: { oneOf: { stringMatch: { exact } } } });
const equal = (exact: string) => ({ stringMatch: { exact } });

it('looks for each scope in both claims that hold scopes', () => {
  const both = (scope: string) => ({
    orMatcher: {
      predicate: [
        predicate('scope', ['idp', 'scope'], listed(scope)),
        predicate('scope', ['idp', 'scp'], listed(scope)),
      ],
    },
  });
  expect(scopePredicates({ provider: 'idp', scopes: ['read', 'write'] })).toEqual([both('read'), both('write')]);
  expect(scopePredicates({ provider: 'idp' })).toEqual([]);
});

it('takes one of the values of each claim; dots lead into the token', () => {
  const claims = [
    { name: 'realm.roles', values: ['a', 'b'], valueType: 'StringArray' as const },
    { name: 'sub', values: ['me'] },
  ];
  expect(claimPredicates({ provider: 'idp', claims })).toEqual([
    {
      orMatcher: {
        predicate: [
          predicate('claim', ['idp', 'realm', 'roles'], listed('a')),
          predicate('claim', ['idp', 'realm', 'roles'], listed('b')),
        ],
      },
    },
    predicate('claim', ['idp', 'sub'], equal('me')),
  ]);
  expect(claimPredicates({ provider: 'idp', scopes: ['read'] })).toEqual([]);
});
