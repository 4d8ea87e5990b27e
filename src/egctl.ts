import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
// Libraries may leave sockets and timers behind; everything that had to be written is written.
process.exit();
