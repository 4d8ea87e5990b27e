import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedPages } from '../scripts/docs.ts';

const root = resolve(import.meta.dirname, '..');

describe('generated pages', () => {
  const pages = generatedPages(root);

  it.each([...pages.keys()])('%s is current (npm run docs)', (file) => {
    expect(existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined).toBe(pages.get(file));
  });

  it.each(['docs/commands', 'docs/features', 'docs/findings'])(
    'has no page in %s of something that is gone',
    (folder) => {
      const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.md'));
      const stale = files.filter((file) => !pages.has(`${folder}/${file}`));
      expect(stale).toEqual([]);
    },
  );
});

describe('links between pages', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.md'))
      .map((f) => `docs/${f}`),
  ];

  it.each(pages)('%s points at files that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const broken = targets.filter((target) => !existsSync(resolve(root, page, '..', target)));
    expect(broken).toEqual([]);
  });
});
