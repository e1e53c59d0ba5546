import { isSetSupported } from '../profile.js';
import type { Workbook } from '../workbook.js';
import { addEventHandler } from './events.js';
import { pathsOf } from './load-paths.js';
import { apiNotFound, notFound, OfficeError } from './office-error.js';
import { changesByAction, changesByLink, refuseProtected } from './protection.js';
import { ClientResult, type RequestContext } from './request-context.js';
import type { EventName, Kind, Link } from './specification.js';

/** A specification with its types erased: what the proxies work on at run time. */
export interface LooseSpecification {
  readonly kind: Kind;
  readonly properties: Readonly<Record<string, LooseProperty | undefined>>;
  readonly objects?: Readonly<Record<string, Link<never> | undefined>>;
  readonly links?: Readonly<Record<string, Link<never> | undefined>>;
  readonly actions?: Readonly<Record<string, LooseAction | undefined>>;
  readonly newer?: Readonly<Record<string, string | undefined>>;
  readonly items?: { readonly of: Kind; list(target: never, host: Workbook): readonly object[] };
  readonly events?: Readonly<Record<string, EventName | undefined>>;
}
interface LooseProperty {
  get(target: never, host: Workbook): unknown;
  set?(target: never, value: never, host: Workbook): void;
}
type LooseAction = (target: never, host: Workbook, ...parameters: never[]) => unknown;

export type Specifications = Readonly<Record<Kind, LooseSpecification>>;

/** The state behind one proxy object. */
class Node {
  readonly context: RequestContext;
  readonly spec: LooseSpecification;
  readonly specs: Specifications;
  readonly nullable: boolean;
  readonly loaded = new Map<string, unknown>();
  readonly children = new Map<string, object>();
  target: object | undefined;
  resolved = false;

  constructor(context: RequestContext, specs: Specifications, kind: Kind, nullable: boolean) {
    this.context = context;
    this.specs = specs;
    this.spec = specs[kind];
    this.nullable = nullable;
  }

  /** The target as the specifications take it: the kind was fixed when the proxy was made. */
  get found(): never {
    if (!this.target) throw notFound();
    return this.target as never;
  }
}

const nodes = new WeakMap<object, Node>();

/** A proxy whose path is followed at its place in the queue. */
export function makeProxy(
  context: RequestContext,
  specs: Specifications,
  kind: Kind,
  find: () => object | undefined,
  nullable = false,
): object {
  const node = new Node(context, specs, kind, nullable);
  context.queue(() => {
    node.target = find();
    node.resolved = true;
    if (!node.target && !nullable) throw notFound();
  });
  return wrap(node);
}

/** The target behind a proxy that was passed as a parameter, such as a range given to `tables.add`. */
export const targetOf = (proxy: unknown): object | undefined =>
  typeof proxy === 'object' && proxy !== null ? nodes.get(proxy)?.target : undefined;

const asTarget = (parameter: unknown): unknown => targetOf(parameter) ?? parameter;

function wrap(node: Node): object {
  const proxy: object = new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? read(node, name, proxy) : undefined),
      set: (_, name, value: unknown) => typeof name === 'string' && write(node, name, value),
      has: (_, name) => typeof name === 'string' && (name in node.spec.properties || name in (node.spec.links ?? {})),
    },
  );
  nodes.set(proxy, node);
  return proxy;
}

function read(node: Node, name: string, proxy: object): unknown {
  const { spec, context } = node;
  switch (name) {
    case 'context':
      return context;
    case 'then':
      return undefined; // a proxy is no promise
    case 'isNullObject':
      if (!node.resolved) throw notLoaded(name);
      return node.target === undefined;
    case 'load':
      return (paths?: unknown) => {
        context.queue(() => load(node, pathsOf(paths, spec)));
        return proxy;
      };
    case 'toJSON':
      return () => Object.fromEntries(node.loaded);
    case 'set':
      return (values: Record<string, unknown>) => assign(proxy, values);
    case 'track':
    case 'untrack':
      return () => proxy;
    case 'items':
      if (spec.items) return readLoaded(node, name);
  }
  if (spec.properties[name]) return readLoaded(node, name);
  const child = spec.objects?.[name];
  if (child) return childOf(node, name, child);
  const link = spec.links?.[name];
  if (link) return (...parameters: unknown[]) => follow(node, name, link, parameters);
  const action = spec.actions?.[name];
  if (action) return (...parameters: unknown[]) => act(node, name, action, parameters);
  const event = spec.events?.[name];
  if (event) return addEventHandler(context, event, () => node.target);
  throw new OfficeError('NotImplemented', `The workbench does not have Excel.${spec.kind}.${name}.`);
}

function write(node: Node, name: string, value: unknown): boolean {
  const property = node.spec.properties[name];
  if (!property?.set) throw new OfficeError('NotImplemented', `The workbench cannot set Excel.${node.spec.kind}.${name}.`);
  node.loaded.set(name, value);
  node.context.queue(() => {
    refuseProtected(node.found, node.context.host);
    property.set?.(node.found, value as never, node.context.host);
  }, value);
  return true;
}

function assign(proxy: object, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    const nested = nodes.get(proxy)?.spec.objects?.[name];
    if (nested) assign(Reflect.get(proxy, name) as object, value as Record<string, unknown>);
    else Reflect.set(proxy, name, value);
  }
}

function readLoaded(node: Node, name: string): unknown {
  if (!node.loaded.has(name)) throw notLoaded(name);
  return node.loaded.get(name);
}

const notLoaded = (name: string): OfficeError =>
  new OfficeError(
    'PropertyNotLoaded',
    `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
  );

function childOf(node: Node, name: string, link: Link<never>): object {
  const known = node.children.get(name);
  if (known) return known;
  const child = makeProxy(
    node.context,
    node.specs,
    link.to,
    () => node.target && link.follow(node.found, node.context.host, []),
    node.nullable,
  );
  node.children.set(name, child);
  return child;
}

function follow(node: Node, name: string, link: Link<never>, parameters: unknown[]): object {
  const nullable = name.endsWith('OrNullObject');
  const find = (): object | undefined => {
    if (!node.target && node.nullable) return undefined;
    if (changesByLink(name)) refuseProtected(node.found, node.context.host);
    return link.follow(node.found, node.context.host, parameters.map(asTarget));
  };
  return makeProxy(node.context, node.specs, link.to, find, nullable || node.nullable);
}

function act(node: Node, name: string, action: LooseAction, parameters: unknown[]): ClientResult<unknown> {
  const result = new ClientResult<unknown>();
  node.context.queue(() => {
    refuseNewer(node, name);
    if (changesByAction(name)) refuseProtected(node.found, node.context.host);
  });
  node.context.queue(() =>
    result.settle(node.context.answer(action(node.found, node.context.host, ...(parameters.map(asTarget) as never[])))),
  );
  return result;
}

/** Office.js has every member in every Excel; that Excel is too old for one shows at the sync. */
function refuseNewer({ spec, context }: Node, name: string): void {
  const [set, version] = spec.newer?.[name]?.split(' ') ?? [];
  if (set !== undefined && !isSetSupported(context.host.profile, set, version)) throw apiNotFound();
}

function load(node: Node, paths: readonly string[][]): void {
  if (!node.target) return; // a null object loads nothing
  for (const [name = '', ...rest] of paths) loadPath(node, name, rest);
}

function loadPath(node: Node, name: string, rest: readonly string[]): void {
  const { spec, context } = node;
  if (name === '$all' || name === '') {
    for (const each of Object.keys(spec.properties)) loadPath(node, each, []);
    return;
  }
  if (name === 'isNullObject') return;
  if (spec.items) {
    const deeper = name === 'items' ? rest : [name, ...rest];
    if (name !== 'items' && spec.properties[name]) node.loaded.set(name, spec.properties[name].get(node.found, context.host));
    else loadItems(node, spec.items, deeper);
    return;
  }
  const property = spec.properties[name];
  if (property) {
    node.loaded.set(name, context.answer(property.get(node.found, context.host)));
    return;
  }
  const link = spec.objects?.[name];
  if (!link)
    throw new OfficeError('InvalidArgument', `Excel.${spec.kind} has no property '${name}' that the workbench could load.`);
  const child = childNode(node, name, link);
  child.target = link.follow(node.found, context.host, []);
  child.resolved = true;
  load(child, [rest.length === 0 ? [child.spec.items ? 'items' : '$all'] : [...rest]]);
}

function childNode(node: Node, name: string, link: Link<never>): Node {
  const child = nodes.get(childOf(node, name, link));
  if (!child) throw notFound();
  return child;
}

function loadItems(node: Node, items: NonNullable<LooseSpecification['items']>, deeper: readonly string[]): void {
  const known = (node.loaded.get('items') as object[] | undefined) ?? [];
  const targets = items.list(node.found, node.context.host);
  const proxies = targets.map((target) => {
    const same = known.find((proxy) => JSON.stringify(targetOf(proxy)) === JSON.stringify(target));
    if (same) return same;
    const item = new Node(node.context, node.specs, items.of, false);
    item.target = target;
    item.resolved = true;
    return wrap(item);
  });
  node.loaded.set('items', proxies);
  for (const proxy of proxies) {
    const item = nodes.get(proxy);
    if (item) load(item, [deeper.length === 0 ? ['$all'] : [...deeper]]);
  }
}
