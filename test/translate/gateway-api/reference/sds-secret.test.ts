import { describe, expect, it } from 'vitest';
import { isSDSSecret, readSDSSecret } from '../../../../src/translate/gateway-api/reference/sds-secret.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { sdsSecret, secretOf } from '../tls-secret.ts';

const on = { ...controllerOptions, sdsSecretRefEnabled: true };
const read = (data: Record<string, string>, options = on) => readSDSSecret(sdsSecret('s', data), options);

describe('isSDSSecret', () => {
  it('goes by the type', () => {
    expect(isSDSSecret(sdsSecret('s', {}))).toBe(true);
    expect(isSDSSecret(secretOf('s', {}, 'kubernetes.io/tls'))).toBe(false);
  });
});

describe('readSDSSecret', () => {
  it.each([
    ['unix:///run/sds.sock', '/run/sds.sock'],
    ['unix://./run/sds.sock', './run/sds.sock'],
  ])('reads the socket of %s', (url, address) => {
    expect(read({ secretName: 'n', url })).toEqual({ ok: true, value: { secretName: 'n', scheme: 'unix', address } });
  });

  it.each(['tcp://1.2.3.4', '/run/sds.sock', 'unix://run/sds.sock', 'unix://', 'unix:/run/sds.sock', ''])(
    'refuses the url "%s"',
    (url) => {
      expect(read({ secretName: 'n', url }).ok).toBe(false);
    },
  );

  it('needs a name, a url and the option', () => {
    const data = { secretName: 'n', url: 'unix:///a' };
    expect(read({ url: data.url }).ok).toBe(false);
    expect(read({ secretName: 'n' }).ok).toBe(false);
    expect(read(data, controllerOptions).ok).toBe(false);
    expect(read(data).ok).toBe(true);
  });
});
