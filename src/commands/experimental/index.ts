import { defineCommand } from '../command.ts';
import { statusCommand } from './status/index.ts';
import { translateCommand } from './translate/index.ts';

/** `egctl experimental`, with the alias `x`: the reference's place for commands whose shape may still change. */
export const experimentalCommand = defineCommand({
  name: 'experimental',
  aliases: ['x'],
  summary: 'Translate, validate, status and other commands whose flags may still change',
  commands: [statusCommand, translateCommand],
});
