import { join } from 'node:path';

/** Loopback ports of the components. */
export interface Ports {
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly apiServer: number;
  readonly kubelet: number;
}

/** Command line of a component; `folder` holds certificates, kubeconfigs and data. */
export function componentFlags(name: string, ports: Ports, folder: string): readonly string[] {
  const file = (base: string): string => join(folder, base);
  switch (name) {
    case 'etcd':
      return etcdFlags(ports, folder);
    case 'kube-apiserver':
      return apiServerFlags(ports, file);
    case 'kube-controller-manager':
      return [
        ...kubeconfigs(file('controller-manager.kubeconfig')),
        '--use-service-account-credentials=true',
        `--service-account-private-key-file=${file('sa.key')}`,
        `--root-ca-file=${file('ca.crt')}`,
      ];
    case 'kube-scheduler':
      return kubeconfigs(file('scheduler.kubeconfig'));
    case 'kwok':
      return kwokFlags(ports, file);
    default:
      throw new Error(`unknown component ${name}`);
  }
}

function etcdFlags({ etcd, etcdPeer }: Ports, folder: string): readonly string[] {
  const [client, peer] = [`http://127.0.0.1:${etcd}`, `http://127.0.0.1:${etcdPeer}`];
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync',
    '--log-level=error',
  ];
}

function apiServerFlags(ports: Ports, file: (base: string) => string): readonly string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${ports.apiServer}`,
    '--advertise-address=127.0.0.1',
    '--endpoint-reconciler-type=none',
    `--tls-cert-file=${file('apiserver.crt')}`,
    `--tls-private-key-file=${file('apiserver.key')}`,
    `--client-ca-file=${file('ca.crt')}`,
    `--token-auth-file=${file('tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${file('sa.key')}`,
    `--service-account-key-file=${file('sa.pub')}`,
    '--service-cluster-ip-range=127.88.0.0/24',
    '--kubelet-preferred-address-types=InternalIP',
    `--kubelet-certificate-authority=${file('ca.crt')}`,
    '--allow-privileged=true',
  ];
}

function kubeconfigs(path: string): readonly string[] {
  return [
    `--kubeconfig=${path}`,
    `--authentication-kubeconfig=${path}`,
    `--authorization-kubeconfig=${path}`,
    '--secure-port=0',
    '--leader-elect=false',
  ];
}

function kwokFlags({ kubelet }: Ports, file: (base: string) => string): readonly string[] {
  return [
    `--kubeconfig=${file('kubeconfig')}`,
    `--config=${file('stages.yaml')}`,
    '--manage-all-nodes',
    '--node-lease-duration-seconds=40',
    '--node-ip=127.0.0.1',
    // Without a name kwok loses the node's addresses on a re-initialise, and every port-forward fails.
    '--node-name=localhost',
    `--node-port=${kubelet}`,
    `--server-address=127.0.0.1:${kubelet}`,
    `--tls-cert-file=${file('kubelet.crt')}`,
    `--tls-private-key-file=${file('kubelet.key')}`,
    '--cidr=198.18.0.1/16',
    '--enable-crds=PortForward,ClusterPortForward,Exec,ClusterExec,Logs,ClusterLogs',
  ];
}
