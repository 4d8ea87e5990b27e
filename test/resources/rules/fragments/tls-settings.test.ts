import { expect, it } from 'vitest';
import { tlsVersionRules } from '../../../../src/resources/rules/fragments/tls-settings.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{}, []],
  [{ minVersion: '1.2', ciphers: ['A'] }, []],
  [{ minVersion: '1.3' }, []],
  [{ minVersion: '1.3', ciphers: [] }, [107]],
  [{ minVersion: '1.2', maxVersion: '1.2' }, []],
  [{ minVersion: '1.3', maxVersion: '1.2' }, [108]],
  [{ minVersion: 'Auto', maxVersion: '1.0' }, []],
  [{ minVersion: '1.3', maxVersion: 'Auto' }, []],
  [{ maxVersion: '1.2' }, []],
  [{ maxVersion: '1.1' }, [108]],
  [{ minVersion: '1.0', maxVersion: '1.1' }, []],
])('%j', (tls, ids) => {
  expect(brokenRules(tlsVersionRules('t'), { t: tls })).toEqual(ids.map((id) => `${id} t`));
});
