import { describe, expect, it } from 'vitest';
import { http1 } from '../../../../src/translate/features/http1/feature.ts';
import { clientInput, httpOf, problemPaths } from '../traffic-input.ts';

const route = (hostname: string) => ({ name: `r/${hostname}`, hostname, isHTTP2: false });

describe('HTTP/1 settings', () => {
  it('only show what is on', () => {
    const spec = {
      http1: { enableTrailers: true, preserveHeaderCase: false, ignoredUpgradeTypes: [{ value: 'h2c' }] },
    };
    expect(httpOf(http1, clientInput(spec)).value).toEqual({
      http1: { enableTrailers: true, ignoredUpgradeTypes: [{ name: '', exact: 'h2c', distinct: false }] },
    });
  });

  it('end long connections safely only where there is an end', () => {
    const on = { disableSafeMaxConnectionDuration: true };
    const connection = { connectionLimit: { maxConnectionDuration: '1h' } };
    expect(httpOf(http1, clientInput({ http1: on })).value).toEqual({ http1: {} });
    expect(httpOf(http1, clientInput({ http1: on, connection })).value).toEqual({ http1: on });
  });
});

describe('HTTP/1.0', () => {
  const of = (hostnames: string[], ...hosts: string[]) =>
    httpOf(
      http1,
      clientInput({ http1: { http10: { useDefaultHost: true } } }, { hostnames, routes: hosts.map(route) }),
    );

  it('takes the host of the listener, else the one of its only route', () => {
    expect(of(['*.example', 'a.example']).value?.http1).toEqual({ http10: { defaultHost: 'a.example' } });
    expect(of(['*'], '*', 'b.example').value?.http1).toEqual({ http10: { defaultHost: 'b.example' } });
    expect(httpOf(http1, clientInput({ http1: { http10: {} } })).value?.http1).toEqual({ http10: {} });
  });

  it.each([[[]], [['*.example']], [['a.example', 'a.example']]])('refuses to guess among %j', (hosts) => {
    const outcome = of(['*'], ...hosts);
    expect(outcome.value?.http1).toEqual({});
    expect(problemPaths(outcome)).toEqual(['spec.http1.http10.useDefaultHost']);
  });
});
