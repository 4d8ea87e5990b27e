import { describe, expect, it } from 'vitest';
import { registryOf } from '../../../src/core/remote/registry.ts';
import { type Answers, localServer } from '../../translate/remote/local-server.ts';

const limits = { timeout: 2000, retries: { attempts: 1, total: 1000 }, maxBytes: 1000 };

/** A registry that answers `manifests/1` to those who bring the authorization, and else sends the challenge. */
async function registry(challenge: (host: string) => string, accepted: string, tokens: Answers = {}) {
  const wanted: string[] = [];
  let host = '';
  const server = await localServer({
    ...tokens,
    '/v2/a/manifests/1': ({ authorization = '', accept = '' }) => {
      wanted.push(accept);
      if (authorization === accepted) return { body: 'manifest' };
      return { status: 401, headers: { 'www-authenticate': challenge(host) } };
    },
  });
  host = server.host;
  return {
    ...server,
    wanted,
    of: (credentials?: string) =>
      registryOf({ api: `http://${host}/v2`, repository: 'a' }, { ...limits, ...(credentials && { credentials }) }),
  };
}

const bearer = (host: string) => `Bearer realm="http://${host}/token",service="s"`;
const tokenPath = '/token?service=s&scope=repository%3Aa%3Apull';

describe('registryOf', () => {
  it('asks below the repository', async () => {
    const { of, wanted } = await registry(() => '', '');
    expect(await of().get('manifests/1', 'application/x')).toMatchObject({
      ok: true,
      value: { body: Buffer.from('manifest') },
    });
    await of().get('manifests/1');
    expect(wanted).toEqual(['application/x', '*/*']);
    expect(await of().get('manifests/2')).toMatchObject({ ok: false, error: expect.stringContaining('404') });
  });

  it('fetches a token when it is asked for one, and keeps it', async () => {
    const { of, calls } = await registry(bearer, 'Bearer t', { [tokenPath]: { body: '{"token":"t"}' } });
    const one = of();
    expect((await one.get('manifests/1')).ok).toBe(true);
    expect((await one.get('manifests/1')).ok).toBe(true);
    expect([calls.get(tokenPath), calls.get('/v2/a/manifests/1')]).toEqual([1, 3]);
  });

  it('takes the scope of the challenge, and access_token as well', async () => {
    const { of } = await registry((host) => `${bearer(host)},scope="repository:b:pull"`, 'Bearer t', {
      '/token?service=s&scope=repository%3Ab%3Apull': { body: '{"access_token":"t"}' },
    });
    expect((await of().get('manifests/1')).ok).toBe(true);
  });

  it('brings credentials to the token service, not to the registry', async () => {
    const basic = `Basic ${Buffer.from('u:p').toString('base64')}`;
    const { of } = await registry(bearer, 'Bearer t', {
      [tokenPath]: ({ authorization }) => (authorization === basic ? { body: '{"token":"t"}' } : { status: 403 }),
    });
    expect((await of('u:p').get('manifests/1')).ok).toBe(true);
    expect(await of('u:wrong').get('manifests/1')).toMatchObject({ ok: false, error: expect.stringContaining('401') });
  });

  it('answers a Basic challenge with credentials, if it has them', async () => {
    const { of } = await registry(() => 'Basic realm="x"', `Basic ${Buffer.from('u:p').toString('base64')}`);
    expect((await of('u:p').get('manifests/1')).ok).toBe(true);
    expect((await of().get('manifests/1')).ok).toBe(false);
  });

  it.each(['Bearer realm="no url"', 'Bearer service="s"', 'Bearer'])(
    'gives up on the challenge %s',
    async (challenge) => {
      const { of } = await registry(() => challenge, 'never');
      expect(await of().get('manifests/1')).toMatchObject({ ok: false });
    },
  );
});
