import { describe, expect, it } from 'vitest';
import { http3 } from '../../../../src/translate/features/http3/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

const tls = { alpnProtocols: null };

describe('HTTP/3', () => {
  it('is served and exposed by listeners with TLS', () => {
    const input = clientInput({ http3: {} }, { tls });
    expect(httpOf(http3, input)).toEqual({ value: { http3: {} } });
    expect(http3.fromApi?.client?.infra?.(input)).toEqual({ http3: {} });
    expect(httpOf(http3, clientInput({ http3: {} }))).toEqual({});
  });

  it('gives way to the verification of clients, with a warning', () => {
    const input = clientInput({ http3: {}, tls: { clientValidation: {} } }, { tls });
    expect(httpOf(http3, input).value).toBeUndefined();
    expect(httpOf(http3, input).warnings).toMatchObject([{ reason: 'UnsupportedHTTP3ClientValidation' }]);
    expect(http3.fromApi?.client?.infra?.(input)).toEqual({});
  });
});
