import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { completionFiles } from '../../../scripts/generate/completion-files.ts';
import { completionScript, shells } from '../../../src/commands/completion/shell-scripts.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder({
  egctl: '#!/bin/sh\nprintf \'%s\\n\' "--output=json\tx" "--output=$5" ":4"\n',
});

describe('completionScript', () => {
  it.each(shells)('of %s asks for descriptions or for none', (shell) => {
    const [long, short] = [true, false].map((descriptions) => completionScript(shell, { descriptions }));
    expect(long).toMatch(/ __complete /);
    expect(short).toBe(long?.replaceAll('__complete ', '__completeNoDesc '));
    expect(short).not.toContain('__COMPLETE__');
  });

  const target = fileURLToPath(new URL('../../../completions', import.meta.url));

  it('are current: run `tsx scripts/generate-completions.ts`', () => {
    expect(readdirSync(target).sort()).toEqual(
      completionFiles()
        .map((file) => file.name)
        .sort(),
    );
    for (const { name, text } of completionFiles()) expect(readFileSync(join(target, name), 'utf8')).toBe(text);
  });

  it('work in bash', () => {
    chmodSync(join(folder, 'egctl'), 0o755);
    const script = `source ${join(target, 'egctl.bash')}; COMP_LINE='egctl config listener --output='; COMP_POINT=\${#COMP_LINE}; _egctl; printf '%s ' "\${COMPREPLY[@]}"`;
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    expect(execFileSync('bash', ['-c', script], { env }).toString()).toBe('json --output= ');
  });
});
