import { startControlPlane } from './start.ts';

// Keeps a control plane running for work by hand; Ctrl-C stops it and removes its files.
const plane = await startControlPlane();
console.log(`export KUBECONFIG=${plane.kubeconfig}`);
console.error(`API server ${plane.server}; logs in ${plane.folder}. Ctrl-C stops it.`);
const stop = (): void => void plane.stop().then(() => process.exit(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
