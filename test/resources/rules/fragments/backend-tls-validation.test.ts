import { expect, it } from 'vitest';
import {
  backendTLSValidationRules,
  caSourceRules,
} from '../../../../src/resources/rules/fragments/backend-tls-validation.ts';
import { brokenRules } from '../broken-rules.ts';

const refs = [{ kind: 'ConfigMap', name: 'a' }];

it.each([
  [{ caCertificateRefs: refs }, [], []],
  [{ wellKnownCACertificates: 'System' }, [], []],
  [{ caCertificateRefs: refs, wellKnownCACertificates: '' }, [], []],
  [{ caCertificateRefs: [], wellKnownCACertificates: 'System' }, [], []],
  [{ caCertificateRefs: refs, wellKnownCACertificates: 'System' }, ['2 v'], ['2 v']],
  [{}, [], ['3 v']],
  [{ caCertificateRefs: [], wellKnownCACertificates: '' }, [], ['3 v']],
])('certificates from %j', (v, ofSource, ofValidation) => {
  expect(brokenRules(caSourceRules('v'), { v })).toEqual(ofSource);
  expect(brokenRules(backendTLSValidationRules('v'), { v })).toEqual(ofValidation);
});

it.each([
  [{ type: 'Hostname', hostname: 'a' }, []],
  [{ type: 'URI', uri: 'a:b' }, []],
  [{ type: 'Hostname' }, [4]],
  [{ type: 'Hostname', hostname: '', uri: 'a:b' }, [4, 7]],
  [{ type: 'URI', hostname: 'a' }, [5, 6]],
  [{ type: 'URI', uri: '' }, [6]],
])('the name %j', (name, ids) => {
  const v = { wellKnownCACertificates: 'System', subjectAltNames: [name] };
  expect(brokenRules(backendTLSValidationRules('v'), { v })).toEqual(ids.map((id) => `${id} v.subjectAltNames.0`));
});
