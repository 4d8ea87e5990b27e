import type { IncomingMessage } from 'node:http';
import type { KubernetesObject } from '../core/resource-ref.ts';
import type { ApiTransport, TransportRequest } from './api-transport.ts';
import { answerError, ClusterError, isClusterError, type RequestPurpose } from './cluster-error.ts';
import { Discovery } from './discovery.ts';
import { readBody } from './read-body.ts';
import { collectionPath, objectPath, type ResourceType, rbacName } from './resource-types.ts';

/** An object as the API server returns it. */
export interface LiveObject extends KubernetesObject {
  readonly metadata: LiveMetadata;
  readonly [field: string]: unknown;
}

/** The part of metadata that commands read. */
export interface LiveMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly { readonly kind: string; readonly name: string; readonly uid: string }[];
}

/** What a list is narrowed to. */
export interface ListOptions {
  /** Absent: all namespaces. */
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** How an object is applied: server-side apply. */
export interface ApplyOptions {
  readonly fieldManager: string;
  /** Take over fields that another manager owns. */
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Objects per answer of a list; the size that kubectl uses. */
const pageSize = 500;

/**
 * Reads and writes objects of any kind at one API server. Failures are ClusterErrors that name verb and resource; every
 * answer is complete within the request time limit or fails.
 */
export class KubernetesClient {
  readonly discovery: Discovery;

  constructor(readonly transport: ApiTransport) {
    this.discovery = new Discovery(this);
  }

  /** Namespace of the context in use. */
  get namespace(): string {
    return this.transport.connection.namespace;
  }

  /** One object; undefined when it does not exist. */
  async find(type: ResourceType, name: string, namespace?: string): Promise<LiveObject | undefined> {
    try {
      return await this.get(type, name, namespace);
    } catch (error) {
      if (isClusterError(error, 'not-found')) return undefined;
      throw error;
    }
  }

  /** One object; a ClusterError `not-found` when it does not exist. */
  async get(type: ResourceType, name: string, namespace?: string): Promise<LiveObject> {
    return this.#one({ method: 'GET', path: objectPath(type, name, namespace) }, 'get', type, name, namespace);
  }

  /** All objects of a type, page by page, each with apiVersion and kind; `not-found` when the type is not served. */
  async list(type: ResourceType, options: ListOptions = {}): Promise<readonly LiveObject[]> {
    const purpose = { verb: 'list', resource: rbacName(type), namespace: options.namespace };
    const items: LiveObject[] = [];
    let token: string | undefined;
    do {
      const path = `${collectionPath(type, options.namespace)}?${listQuery(options, token)}`;
      const page = (await this.json({ method: 'GET', path }, purpose)) as ListPage;
      const apiVersion = type.group === '' ? type.version : `${type.group}/${type.version}`;
      for (const item of page.items ?? []) items.push({ ...item, apiVersion, kind: type.kind });
      token = page.metadata?.continue || undefined;
    } while (token !== undefined);
    return items;
  }

  /** Creates an object; `conflict` when it exists. */
  async create(type: ResourceType, object: KubernetesObject, options: { dryRun?: boolean } = {}): Promise<LiveObject> {
    const { name, namespace } = object.metadata ?? {};
    const path = `${collectionPath(type, namespace)}${options.dryRun ? '?dryRun=All' : ''}`;
    return this.#one({ method: 'POST', path, body: JSON.stringify(object) }, 'create', type, name, namespace);
  }

  /** Server-side apply: creates the object or merges the fields that it sets; `conflict` on fields of others. */
  async apply(type: ResourceType, object: KubernetesObject, options: ApplyOptions): Promise<LiveObject> {
    const { name = '', namespace } = object.metadata ?? {};
    const query = new URLSearchParams({ fieldManager: options.fieldManager, fieldValidation: 'Ignore' });
    if (options.force) query.set('force', 'true');
    if (options.dryRun) query.set('dryRun', 'All');
    const path = `${objectPath(type, name, namespace)}?${query}`;
    const contentType = 'application/apply-patch+yaml';
    return this.#one(
      { method: 'PATCH', path, contentType, body: JSON.stringify(object) },
      'patch',
      type,
      name,
      namespace,
    );
  }

  /** Replaces an object; its resourceVersion, if set, must be the current one. */
  async replace(type: ResourceType, object: KubernetesObject): Promise<LiveObject> {
    const { name = '', namespace } = object.metadata ?? {};
    const path = objectPath(type, name, namespace);
    return this.#one({ method: 'PUT', path, body: JSON.stringify(object) }, 'update', type, name, namespace);
  }

  /** JSON merge patch, of the object or of a sub-resource such as `status`. */
  async mergePatch(
    type: ResourceType,
    name: string,
    patch: unknown,
    at: { namespace?: string; subresource?: string } = {},
  ): Promise<LiveObject> {
    const path = `${objectPath(type, name, at.namespace)}${at.subresource ? `/${at.subresource}` : ''}`;
    const contentType = 'application/merge-patch+json';
    return this.#one(
      { method: 'PATCH', path, contentType, body: JSON.stringify(patch) },
      'patch',
      type,
      name,
      at.namespace,
    );
  }

  /** Deletes an object; false when there was none. `Foreground` waits at the server for the dependents. */
  async delete(
    type: ResourceType,
    name: string,
    options: { namespace?: string; propagation?: 'Background' | 'Foreground' | 'Orphan' } = {},
  ): Promise<boolean> {
    const body = JSON.stringify({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      propagationPolicy: options.propagation ?? 'Background',
    });
    const purpose = { verb: 'delete', resource: rbacName(type), namespace: options.namespace, name };
    try {
      await this.json({ method: 'DELETE', path: objectPath(type, name, options.namespace), body }, purpose);
      return true;
    } catch (error) {
      if (isClusterError(error, 'not-found')) return false;
      throw error;
    }
  }

  /** The parsed JSON answer of any request. */
  async json(request: TransportRequest, purpose: RequestPurpose): Promise<unknown> {
    const text = (await this.bytes(request, purpose)).toString('utf8');
    try {
      return JSON.parse(text);
    } catch {
      const start = text.trim().slice(0, 60).replace(/\s+/g, ' ');
      throw new ClusterError('server', `${this.transport.server} does not answer as an API server does: "${start}"`);
    }
  }

  /** The whole answer of any request. */
  async bytes(request: TransportRequest, purpose: RequestPurpose): Promise<Buffer> {
    const answer = await this.stream(request, purpose);
    return readBody(answer, this.transport.requestTimeoutMs, `the API server at ${this.transport.server}`);
  }

  /** The answer of any request as a stream: logs, watches. Answers other than 2xx are thrown. */
  async stream(request: TransportRequest, purpose: RequestPurpose): Promise<IncomingMessage> {
    const answer = await this.transport.send(request);
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    const body = await readBody(answer, this.transport.requestTimeoutMs, this.transport.server, 65_536).catch(() => '');
    throw answerError(status, body.toString(), purpose, this.transport.server);
  }

  /** Ends all connections. */
  close(): void {
    this.transport.close();
  }

  async #one(
    request: TransportRequest,
    verb: string,
    type: ResourceType,
    name?: string,
    namespace?: string,
  ): Promise<LiveObject> {
    const purpose = { verb, resource: rbacName(type), namespace: type.namespaced ? namespace : undefined, name };
    return (await this.json(request, purpose)) as LiveObject;
  }
}

interface ListPage {
  readonly items?: readonly LiveObject[];
  readonly metadata?: { readonly continue?: string };
}

function listQuery(options: ListOptions, token: string | undefined): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageSize) });
  if (options.labelSelector) query.set('labelSelector', options.labelSelector);
  if (options.fieldSelector) query.set('fieldSelector', options.fieldSelector);
  if (token !== undefined) query.set('continue', token);
  return query;
}
