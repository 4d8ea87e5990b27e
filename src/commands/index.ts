import type { Command } from './command.ts';
import { configCommand } from './config/index.ts';
import { experimentalCommand } from './experimental/index.ts';

/** The commands in the order in which help lists them. */
export const commands: readonly Command[] = [configCommand, experimentalCommand];
