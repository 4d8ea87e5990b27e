import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf } from '../analyze-text.ts';
import { patchWorld } from '../patch-world.ts';

const listener = 'envoy.config.listener.v3.Listener';
const limit = '{ op: add, path: /per_connection_buffer_limit_bytes, value: 4096 }';

describe('EG0073 patch-not-applied', () => {
  it('says nothing about a patch that is applied', async () => {
    expect(await findingsOf('EG0073', patchWorld(listener, 'default/eg/http', limit))).toEqual([]);
  });

  it('names a resource that is not there, and the one that was meant', async () => {
    const text = patchWorld(listener, 'default/eg/htttp', limit);
    expect(await findingsOf('EG0073', text)).toEqual(['EnvoyPatchPolicy more spec.jsonPatches[0].name @43']);
    const { findings } = await analyzeText(text, { codes: ['EG0073'] });
    expect(findings[0]?.hint).toContain('default/eg/http');
  });

  it('names an operation that cannot be applied', async () => {
    const text = patchWorld(listener, 'default/eg/http', '{ op: add, path: /no_such_field, value: 1 }');
    expect(await findingsOf('EG0073', text)).toEqual(['EnvoyPatchPolicy more spec.jsonPatches[0].operation @44']);
  });
});
