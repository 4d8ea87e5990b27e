import { loadAll } from 'js-yaml';
import { expect, it } from 'vitest';
import { infraDocuments } from '../../../../src/commands/experimental/translate/infra-documents.ts';

it('is a stream of documents in the order of the fleets and of their objects', () => {
  const objects = {
    'default/eg': [{ kind: 'ServiceAccount' }, { kind: 'Deployment', spec: { replicas: 1 } }],
    'envoy-ratelimit': [{ kind: 'Service' }],
  };
  const text = infraDocuments({ objects, problems: [] });
  expect(text.match(/^---$/gm)).toHaveLength(3);
  expect(loadAll(text)).toEqual(Object.values(objects).flat());
});

it('is empty without objects', () => {
  expect(infraDocuments({ objects: { 'default/eg': [] }, problems: [] })).toBe('');
});
