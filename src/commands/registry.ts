import { analyzeCommand } from './analyze.ts';
import type { Command } from './command.ts';
import { completeCommands } from './completion/complete.ts';
import { completionCommand } from './completion.ts';
import { configCommand } from './config.ts';
import { experimentalCommand } from './experimental.ts';
import { installCommand } from './install.ts';
import { manifestCommand } from './manifest.ts';
import { uninstallCommand } from './uninstall.ts';
import { versionCommand } from './version.ts';

/** The commands in the order in which help lists them. */
export const commands: readonly Command[] = [
  analyzeCommand,
  configCommand,
  experimentalCommand,
  installCommand,
  uninstallCommand,
  manifestCommand,
  completionCommand,
  versionCommand,
  ...completeCommands(() => commands),
];
