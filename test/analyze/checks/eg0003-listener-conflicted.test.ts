import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const twice = (second: string): string => world.replace('protocol: HTTP }', `protocol: HTTP }, ${second}`);

describe('EG0003 listener-conflicted', () => {
  it('says nothing about listeners with different hostnames', async () => {
    expect(await findingsOf('EG0003', twice('{ name: b, port: 80, protocol: HTTP, hostname: b.example.com }'))).toEqual(
      [],
    );
  });

  it('names both listeners whose protocols do not go together', async () => {
    const found = await findingsOf('EG0003', twice('{ name: b, port: 80, protocol: TCP }'));
    expect(found).toEqual(['Gateway eg spec.listeners[0] @12', 'Gateway eg spec.listeners[1] @12']);
  });
});
