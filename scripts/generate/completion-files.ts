import { completionScript, type Shell, shells } from '../../src/commands/completion/shell-scripts.ts';

/** Names that package managers and shells expect. */
const names: Readonly<Record<Shell, string>> = {
  bash: 'egctl.bash',
  zsh: '_egctl',
  fish: 'egctl.fish',
  powershell: 'egctl.ps1',
};

/** The files of completions/ with their contents. */
export function completionFiles(): readonly { readonly name: string; readonly text: string }[] {
  return shells.map((shell) => ({ name: names[shell], text: completionScript(shell, { descriptions: true }) }));
}
