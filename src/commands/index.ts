import { analyzeCommand } from './analyze.ts';
import type { Command } from './command.ts';
import { completeCommands } from './completion/complete.ts';
import { completionCommand } from './completion/index.ts';
import { configCommand } from './config/index.ts';
import { experimentalCommand } from './experimental/index.ts';
import { installCommand } from './install.ts';
import { manifestCommand } from './manifest/index.ts';
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
