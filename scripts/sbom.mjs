// `npm run sbom`: the bill of materials (CycloneDX) of the released program. npm writes it for all packages, which are development
// dependencies; what a user gets is the part of them that is in the bundle.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';

const root = join(import.meta.dirname, '..');

const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
console.log(JSON.stringify(bundled(JSON.parse(stdout)), null, 2));

/** The bill of what is in the bundle. */
function bundled(bill) {
  const program = bill.metadata.component['bom-ref'];
  const wanted = new Set(bundledPackages(root).map(reference));
  const components = bill.components.filter((component) => wanted.delete(component['bom-ref'])).map(released);
  if (wanted.size > 0) throw new Error(`npm sbom does not know ${[...wanted].join(', ')}`);
  const kept = new Set([program, ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name: 'egctl' } },
    components,
    dependencies,
  };
}

/** The reference that npm gives to a package: name and version. */
function reference(folder) {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** Bundled code is shipped, whatever kind of dependency it is during development. */
function released({ properties = [], ...component }) {
  return {
    ...component,
    scope: 'required',
    properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
  };
}
