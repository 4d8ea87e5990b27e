import { isObject, type JsonObject } from '../../../core/json.ts';
import type { LiveObject } from '../../../kubernetes/kubernetes-client.ts';
import type { KindObjects } from './read-statuses.ts';
import { unreadyReasons } from './readiness.ts';

interface TreeNode {
  readonly text: string;
  readonly children: readonly TreeNode[];
}

interface Owned {
  readonly kind: string;
  readonly object: LiveObject;
}

/** Index of what refers to what, so that the tree is built in one pass. */
interface TreeIndex {
  /** Routes by `namespace/gateway` and, with a section, `namespace/gateway/listener`. */
  readonly routes: ReadonlyMap<string, readonly Owned[]>;
  /** Policies by `kind/namespace/name` and, with a section, `kind/namespace/name/section`. */
  readonly policies: ReadonlyMap<string, readonly Owned[]>;
}

/** Gateways with their listeners, the routes of each with rules and backends, and policies where they attach, as text. */
export function statusTree(kinds: readonly KindObjects[]): string {
  const gateways = kinds.find(({ kind }) => kind === 'Gateway')?.objects ?? [];
  const index: TreeIndex = { routes: indexRoutes(kinds), policies: indexPolicies(kinds) };
  return gateways.map((gateway) => renderNode(gatewayNode(gateway, index))).join('');
}

function gatewayNode(gateway: LiveObject, index: TreeIndex): TreeNode {
  const { namespace = '', name } = gateway.metadata;
  const addresses = items(part(gateway.status, 'addresses')).map((address) => String(address.value ?? ''));
  const listeners = items(part(gateway.spec, 'listeners')).map((listener) => listenerNode(gateway, listener, index));
  const policies = policyNodes(index, `Gateway/${namespace}/${name}`);
  const where = addresses.length > 0 ? ` ${addresses.join(',')}` : '';
  return { text: `${objectText('Gateway', gateway)}${where}`, children: [...listeners, ...policies] };
}

function listenerNode(gateway: LiveObject, listener: JsonObject, index: TreeIndex): TreeNode {
  const { namespace = '', name } = gateway.metadata;
  const section = String(listener.name ?? '');
  const status = items(part(gateway.status, 'listeners')).find((entry) => entry.name === section);
  const problems = items(status?.conditions)
    .filter(
      (condition) =>
        ['Accepted', 'Programmed', 'ResolvedRefs'].includes(String(condition.type)) && condition.status !== 'True',
    )
    .map((condition) => `${String(condition.type)} is ${String(condition.status)} (${String(condition.reason)})`);
  const host = listener.hostname ? ` ${String(listener.hostname)}` : '';
  const key = `${namespace}/${name}`;
  const routes = [...(index.routes.get(`${key}/${section}`) ?? []), ...(index.routes.get(key) ?? [])];
  return {
    text: `listener ${section} ${String(listener.protocol)}:${String(listener.port)}${host}${problemText(problems)}`,
    children: [...routes.map((route) => routeNode(route, index)), ...policyNodes(index, `Gateway/${key}/${section}`)],
  };
}

function routeNode({ kind, object }: Owned, index: TreeIndex): TreeNode {
  const { namespace = '', name } = object.metadata;
  const rules = items(part(object.spec, 'rules')).map((rule, position) => {
    const backends = items(rule.backendRefs).map((backend) => backendText(backend, namespace));
    const label = rule.name ? `rule ${String(rule.name)}` : `rule ${position}`;
    const sections = rule.name ? policyNodes(index, `${kind}/${namespace}/${name}/${String(rule.name)}`) : [];
    return { text: `${label} -> ${backends.join(', ') || 'no backend'}`, children: sections };
  });
  return {
    text: objectText(kind, object),
    children: [...rules, ...policyNodes(index, `${kind}/${namespace}/${name}`)],
  };
}

function backendText(backend: JsonObject, namespace: string): string {
  const port = backend.port === undefined ? '' : `:${String(backend.port)}`;
  const weight = backend.weight === undefined || backend.weight === 1 ? '' : ` (weight ${String(backend.weight)})`;
  return `${String(backend.kind ?? 'Service')} ${String(backend.namespace ?? namespace)}/${String(backend.name)}${port}${weight}`;
}

function policyNodes(index: TreeIndex, key: string): readonly TreeNode[] {
  return (index.policies.get(key) ?? []).map(({ kind, object }) => ({ text: objectText(kind, object), children: [] }));
}

function objectText(kind: string, object: LiveObject): string {
  const { namespace, name } = object.metadata;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}${problemText(unreadyReasons(kind, object))}`;
}

function problemText(problems: readonly string[]): string {
  return problems.length === 0 ? ' ✓' : ` ✗ ${[...new Set(problems)].join('; ')}`;
}

function indexRoutes(kinds: readonly KindObjects[]): ReadonlyMap<string, readonly Owned[]> {
  const index = new Map<string, Owned[]>();
  for (const { kind, objects } of kinds.filter((k) => k.kind.endsWith('Route'))) {
    for (const object of objects) {
      for (const parent of items(part(object.spec, 'parentRefs'))) {
        if ((parent.kind ?? 'Gateway') !== 'Gateway') continue;
        const gateway = `${String(parent.namespace ?? object.metadata.namespace)}/${String(parent.name)}`;
        add(index, parent.sectionName ? `${gateway}/${String(parent.sectionName)}` : gateway, { kind, object });
      }
    }
  }
  return index;
}

function indexPolicies(kinds: readonly KindObjects[]): ReadonlyMap<string, readonly Owned[]> {
  const index = new Map<string, Owned[]>();
  for (const { kind, objects } of kinds.filter((k) => k.kind.endsWith('Policy'))) {
    for (const object of objects) {
      const single = part(object.spec, 'targetRef');
      const targets = [...items(part(object.spec, 'targetRefs')), ...(isObject(single) ? [single] : [])];
      for (const target of targets) {
        const key = `${String(target.kind)}/${object.metadata.namespace ?? ''}/${String(target.name)}`;
        add(index, target.sectionName ? `${key}/${String(target.sectionName)}` : key, { kind, object });
      }
    }
  }
  return index;
}

function add(index: Map<string, Owned[]>, key: string, item: Owned): void {
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}

function part(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function items(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function renderNode(node: TreeNode, indent = ''): string {
  const lines = [`${node.text}\n`];
  for (const [position, child] of node.children.entries()) {
    const last = position === node.children.length - 1;
    lines.push(`${indent}${last ? '└─ ' : '├─ '}${renderNode(child, `${indent}${last ? '   ' : '│  '}`)}`);
  }
  return lines.join('');
}
