import { describe, expect, it } from 'vitest';
import { connection } from '../../../../src/translate/features/connection/feature.ts';
import { clientInput, connectionOf, problemPaths, trafficOf } from '../traffic-input.ts';

describe('connections of clients', () => {
  it('have limits and buffers', () => {
    const spec = {
      connection: {
        bufferLimit: '4Mi',
        maxAcceptPerSocketEvent: 2,
        socketBufferLimit: '1Ki',
        connectionLimit: { value: 3, closeDelay: '10s' },
      },
    };
    expect(connectionOf(connection, clientInput(spec)).value).toEqual({
      connection: { bufferLimit: 4194304, maxAcceptPerSocketEvent: 2, limit: { value: 3, closeDelay: '10s' } },
    });
    expect(connectionOf(connection, clientInput({ connection: { connectionLimit: {} } })).value).toEqual({
      connection: { limit: {} },
    });
  });

  it.each(['100m', '5Gi', '-1', 'much'])('refuse a buffer of %s', (bufferLimit) => {
    const outcome = connectionOf(connection, clientInput({ connection: { bufferLimit } }));
    expect(problemPaths(outcome)).toEqual(['spec.connection.bufferLimit']);
  });
});

describe('connections to backends', () => {
  it('have a buffer and are opened ahead of need', () => {
    const spec = { connection: { bufferLimit: 100, preconnect: { perEndpointPercent: 150, predictivePercent: 200 } } };
    expect(trafficOf(connection, spec).value).toEqual({
      backendConnection: { bufferLimit: 100, preconnect: { perEndpointPercent: 150, predictivePercent: 200 } },
    });
    expect(trafficOf(connection, { connection: {} }).value).toEqual({ backendConnection: {} });
  });
});
