import { defineCommand } from '../command.ts';
import { installCommand } from '../install.ts';
import { uninstallCommand } from '../uninstall.ts';
import { checkCommand } from './check/index.ts';
import { collectCommand } from './collect/index.ts';
import { dashboardCommand } from './dashboard/index.ts';
import { logCommand } from './log/index.ts';
import { runCommand } from './run/index.ts';
import { statsCommand } from './stats/index.ts';
import { statusCommand } from './status/index.ts';
import { translateCommand } from './translate/index.ts';
import { validateCommand } from './validate.ts';

/** `egctl experimental`, with the alias `x`: the reference's place for commands whose shape may still change. */
export const experimentalCommand = defineCommand({
  name: 'experimental',
  aliases: ['x'],
  summary: 'Translate, validate, status and other commands whose flags may still change',
  commands: [
    statsCommand,
    logCommand,
    dashboardCommand,
    collectCommand,
    statusCommand,
    translateCommand,
    installCommand,
    uninstallCommand,
    checkCommand,
    runCommand,
    validateCommand,
  ],
});
