// Runs one request batch: object paths to objects, actions in order, stopping at the first that fails (what was done before stays).
// Knows nothing of workbooks; members/ says what objects there are.
import { HostFault, invalidArgument, notCovered } from './fault';
import { callMember, getMember, isHostObject, queryObject, setMember, type HostObject } from './host-object';
import { ACTION, PATH, type Action, type ActionResult, type ArgumentInfo, type BatchBody, type BatchReply, type ObjectPath } from './wire'; // prettier-ignore

/** References outlive a batch: `_KeepReference` gives one, `_RemoveReference` of the root takes it back. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private next = 1;
  keep(target: HostObject): string {
    const id = `{ref-${this.next++}}`;
    this.byId.set(id, target);
    return id;
  }
  get(id: string): HostObject {
    const found = this.byId.get(id);
    if (!found) throw new HostFault('InvalidReference', `no such reference: ${id}`);
    return found;
  }
  remove(id: string): void {
    this.byId.delete(id);
  }
  get size(): number {
    return this.byId.size;
  }
}

export interface BatchWorld {
  readonly root: HostObject;
  readonly references: References;
  /** Called before each action (`sets`: it sets a property); may throw a fault of its own (tests make Excel fail there). */
  readonly before: (location: string, sets: boolean) => void;
}

export function runBatch(body: BatchBody, world: BatchWorld): BatchReply {
  const run = new BatchRun(body, world);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.act(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (thrown) {
      if (!(thrown instanceof HostFault)) throw thrown;
      const Error = { Code: thrown.code, Message: thrown.message, ActionIndex: index, Location: run.location(action), HttpStatusCode: 400 }; // prettier-ignore
      return { Results: results, TraceIds: traces, Error };
    }
  }
  return { Results: results, TraceIds: traces };
}

class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly referenceOf = new Map<HostObject, string>();

  constructor(
    private readonly body: BatchBody,
    private readonly world: BatchWorld,
  ) {}

  /** `Range.values`, `WorksheetCollection.getItem`: as the client shows it in debugInfo.errorLocation. */
  location(action: Action): string {
    const target = this.resolved.get(action.ObjectPathId);
    if (target) return memberAt(target.type, action.Name);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const parent = this.resolved.get(path?.ParentObjectPathId ?? 0);
    return memberAt(
      parent?.type ?? 'Object',
      path?.ObjectPathType === PATH.indexer ? 'GetItem' : (path?.Name ?? ''),
    );
  }

  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    this.world.before(this.location(action), action.ActionType === ACTION.set);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && this.identify(target);
      case ACTION.query:
        return target && queryObject(target, selected(action), this.referenceOf.get(target));
      case ACTION.method:
        return this.call(target, action);
      case ACTION.set:
        setMember(present(target, action), action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notCovered(`action type ${action.ActionType}`);
    }
  }

  private identify(target: HostObject): Record<string, unknown> {
    const reference = this.referenceOf.get(target);
    return { ...target.identity, ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private call(target: HostObject | null, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      if (target && !this.referenceOf.has(target))
        this.referenceOf.set(target, this.world.references.keep(target));
      return null;
    }
    const value = callMember(present(target, action), action.Name, this.args(action.ArgumentInfo));
    if (isHostObject(value)) throw notCovered(`${action.Name} as an action that gives an object`);
    return value ?? null;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = references[index];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
    });
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw invalidArgument(`no object path ${id}`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.world.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.create) throw notCovered(`new ${path.Name}`);
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.world.references.get(path.Name);
      this.referenceOf.set(kept, path.Name);
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // A child of a null object is a null object itself.
    return parent && asObject(this.step(parent, path), `${parent.type}.${path.Name}`);
  }

  private step(parent: HostObject, path: ObjectPath): unknown {
    if (path.ObjectPathType === PATH.property) return getMember(parent, path.Name);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return callMember(parent, 'GetItem', args);
    this.world.before(memberAt(parent.type, path.Name), false);
    return callMember(parent, path.Name, args);
  }
}

function asObject(value: unknown, member: string): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw notCovered(`${member} as an object`);
}

/** Reading a null object answers null; doing something to one fails. */
function present(target: HostObject | null, action: Action): HostObject {
  if (!target) throw new HostFault('ItemNotFound', `${action.Name} of an object that does not exist`);
  return target;
}

const memberAt = (type: string, name: string): string =>
  `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const selected = (action: Action): readonly string[] => [
  ...(action.QueryInfo?.Select ?? []),
  ...(action.QueryInfo?.Expand ?? []),
];
