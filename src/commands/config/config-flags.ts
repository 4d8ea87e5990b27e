import { compatFlag } from '../compat-flag.ts';
import { outputFlag } from '../output-flag.ts';

/** `-o` of the commands below `config`. */
export const configOutputFlag = outputFlag(['table', 'json', 'yaml']);

/** `--compat egctl` of the same commands. */
export const jsonCompatFlag = compatFlag('without -o print JSON, as the Go egctl does');
