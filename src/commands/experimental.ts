import { defineCommand } from './command.ts';
import { checkCommand } from './experimental/check.ts';
import { collectCommand } from './experimental/collect.ts';
import { dashboardCommand } from './experimental/dashboard.ts';
import { logCommand } from './experimental/log.ts';
import { runCommand } from './experimental/run.ts';
import { statsCommand } from './experimental/stats.ts';
import { statusCommand } from './experimental/status.ts';
import { translateCommand } from './experimental/translate.ts';
import { validateCommand } from './experimental/validate.ts';
import { installCommand } from './install.ts';
import { uninstallCommand } from './uninstall.ts';

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
