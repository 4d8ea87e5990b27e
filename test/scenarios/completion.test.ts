import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'egctl-shells-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'egctl'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/egctl.js')}' "$@"\n`);
chmodSync(join(folder, 'egctl'), 0o755);
writeFileSync(join(folder, 'gateway.yaml'), '');

const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: 'xterm' };

/** Whether a shell is there to test with; the title of its tests says so when not. */
function shell(program: string, probe: readonly string[]) {
  const isMissing = spawnSync(program, probe, { stdio: 'ignore' }).status !== 0;
  return { isMissing, title: isMissing ? `${program} (not installed: skipped)` : program };
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { env, cwd: folder, encoding: 'utf8', timeout: 30_000 });
}

const fish = shell('fish', ['--version']);
const zsh = shell('zsh', ['-f', '-c', 'zmodload zsh/zpty && autoload -Uz compinit && autoload +X compinit']);

describe(`completion in ${fish.title}`, () => {
  const candidates = (line: string): readonly string[] =>
    run('fish', ['--no-config', '-c', `egctl completion fish | source; complete -C '${line}'`])
      .trim()
      .split('\n');

  it.skipIf(fish.isMissing)('knows commands with what they are for', () => {
    expect(candidates('egctl conf')).toEqual([expect.stringMatching(/^config\t\S/)]);
    const names = candidates('egctl config ').map((line) => line.split('\t', 1)[0]);
    expect(names).toEqual(expect.arrayContaining(['cluster', 'envoy-gateway', 'envoy-proxy', 'listener', 'route']));
  });

  it.skipIf(fish.isMissing)('knows values of flags, and files', () => {
    expect(candidates('egctl x translate --to=x')).toEqual(['--to=xds']);
    expect(candidates('egctl x translate -f g')).toEqual(['gateway.yaml']);
    expect(candidates('egctl x translate --file=g')).toEqual(['--file=gateway.yaml']);
  });
});

// In a file of its own, so that its words are not on the screen when they are waited for.
writeFileSync(
  join(folder, 'setup.zsh'),
  `PROMPT='READY'
autoload -Uz compinit
compinit -u -D
source <(egctl completion zsh)
show() { print; print -r -- "LINE=$BUFFER=END"; BUFFER= }
zle -N show
bindkey '^X' show
`,
);

/** Types lines into an interactive zsh of a pseudo terminal, each with a Tab; what is on the screen and in the line is printed. */
const typist = `
zmodload zsh/zpty
zpty -b inner zsh -f -i
wait_for() {
  local chunk; seen=
  for _ in {1..400}; do
    while zpty -rt inner chunk; do seen+=$chunk; done
    [[ $seen == *"$1"* ]] && return
    sleep 0.05
  done
}
zpty -w inner 'source ./setup.zsh'
wait_for 'READY'
while (( $# )); do
  zpty -wn inner "$1"$'\\t'
  if [[ -n $2 ]]; then wait_for $2; print -r -- "$seen"; fi
  zpty -wn inner $'\\C-x'
  wait_for '=END'
  print -r -- "$seen"
  shift 2
done
zpty -d inner
`;

describe(`completion in ${zsh.title}`, () => {
  /** What lines become by a Tab, and the screen; a line comes with what is waited for when it is listed. */
  const type = (...lines: readonly (readonly [string, string])[]) => {
    const screen = run('zsh', ['-f', '-c', typist, 'typist', ...lines.flat()]);
    return { lines: [...screen.matchAll(/LINE=(.*)=END/g)].map((match) => match[1]), screen };
  };

  it.skipIf(zsh.isMissing)('knows commands with what they are for', () => {
    const { lines, screen } = type(['egctl conf', ''], ['egctl config ', 'secret']);
    expect(lines).toEqual(['egctl config ', 'egctl config ']);
    expect(screen).toMatch(/listener +-- \S/);
  });

  it.skipIf(zsh.isMissing)('knows values of flags, and files', () => {
    const translate = 'egctl x translate';
    const { lines } = type([`${translate} --to=x`, ''], [`${translate} -f g`, ''], [`${translate} --file=g`, '']);
    expect(lines).toEqual([
      `${translate} --to=xds `,
      `${translate} -f gateway.yaml `,
      `${translate} --file=gateway.yaml `,
    ]);
  });
});
