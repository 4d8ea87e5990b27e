import { readFileSync } from 'node:fs';
import { translateManifests } from '../../src/translate-manifests.ts';

// Run by memory.test.ts as a process of its own: translates a file and prints what came of it.
const { translation, diagnostics } = await translateManifests({
  'in.yaml': readFileSync(process.argv[2] ?? '', 'utf8'),
});
const listeners = [...(translation?.result.xdsIR.values() ?? [])].flatMap((ir) => ir.http ?? []);
const routes = listeners.reduce((sum, listener) => sum + (listener.routes?.length ?? 0), 0);
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ routes, diagnostics: diagnostics.map(({ code }) => code), mebibytes }));
