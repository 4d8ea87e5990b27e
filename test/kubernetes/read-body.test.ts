import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ClusterError } from '../../src/kubernetes/cluster-error.ts';
import { readBody } from '../../src/kubernetes/read-body.ts';
import { clusterFailure } from './connected-client.ts';

describe('readBody', () => {
  it('reads to the end', async () => {
    const stream = Readable.from([Buffer.from('a'), Buffer.from('b')]);
    expect((await readBody(stream, 1000, 'x')).toString()).toBe('ab');
    expect(await readBody(Readable.from([]), 1000, 'x')).toHaveLength(0);
  });

  it('reads no further than the limit', async () => {
    const stream = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(10)));
    expect(await readBody(stream, 1000, 'x', 25)).toHaveLength(30);
    expect(stream.destroyed).toBe(true);
  });

  it('ends a stream that pauses for too long, and names the sender', async () => {
    const stream = new PassThrough();
    stream.write('a');
    expect(await clusterFailure(readBody(stream, 20, 'the sender'))).toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('the sender'),
    });
    expect(stream.destroyed).toBe(true);
  });

  it('does not count the time of a stream that goes on', async () => {
    const stream = new PassThrough();
    const timer = setInterval(() => stream.write('a'), 20);
    setTimeout(() => stream.end(), 600);
    const body = await readBody(stream, 400, 'x');
    clearInterval(timer);
    expect(body.length).toBeGreaterThan(1);
  });

  it.each([
    ['an error', new Error('reset')],
    ['no word', undefined],
  ])('fails when the stream breaks off with %s', async (_, error) => {
    const stream = new PassThrough();
    setTimeout(() => stream.destroy(error), 5);
    expect(await clusterFailure(readBody(stream, 1000, 'the sender'))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('the sender'),
    });
  });

  it('hands ClusterErrors on', async () => {
    const stream = new PassThrough();
    setTimeout(() => stream.destroy(new ClusterError('cancelled', 'interrupted')), 5);
    expect((await clusterFailure(readBody(stream, 1000, 'x'))).kind).toBe('cancelled');
  });
});
