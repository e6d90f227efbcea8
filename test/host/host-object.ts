// What a batch can hold on to: an object with members by their wire name (PascalCase). Asking for any other member is refused by name.
import { notCovered } from './fault';

export interface HostObject {
  /** As in the API: `Range`, `Worksheet`. */
  readonly type: string;
  /** What an instantiation answers besides a reference: the id by which a collection finds it again. */
  readonly identity?: Readonly<Record<string, unknown>>;
  /** True where the client keeps the object alive by a reference. */
  readonly tracked?: boolean;
  /** Values, and child objects. Null is a null object or a mixed value. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Only collections. */
  readonly items?: () => readonly HostObject[];
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  ('get' in value || 'call' in value || 'items' in value);

export function getMember(self: HostObject, name: string): unknown {
  const member = self.get?.[name];
  if (!member) throw notCovered(`${self.type}.${name}`);
  return member();
}

export function setMember(self: HostObject, name: string, value: unknown): void {
  const member = self.set?.[name];
  if (!member) throw notCovered(`${self.type}.${name} =`);
  member(value);
}

export function callMember(self: HostObject, name: string, args: readonly unknown[]): unknown {
  const member = self.call?.[name];
  if (!member) throw notCovered(`${self.type}.${name}()`);
  return member(...args);
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One object's answer to a query; `reference` names a tracked object. A child that a path leads through is answered in place. */
export function queryObject(
  self: HostObject,
  select: readonly string[],
  reference?: string,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {
    ...self.identity,
    ...(reference ? { _ReferenceId: reference } : {}),
  };
  if (self.items) {
    answer['_Items'] = self.items().map((item) => queryObject(item, itemPaths(select)));
    return answer;
  }
  for (const [name, rest] of byFirstStep(select)) answer[wireName(name)] = queryMember(self, name, rest);
  return answer;
}

function queryMember(self: HostObject, name: string, rest: readonly string[]): unknown {
  const value = getMember(self, wireName(name));
  if (!isHostObject(value)) return value;
  return queryObject(value, rest);
}

const itemPaths = (select: readonly string[]): string[] =>
  select.map((path) => path.replace(/^items(\/|$)/, '')).filter((path) => path !== '');

function byFirstStep(select: readonly string[]): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    const known = steps.get(first) ?? [];
    steps.set(first, rest.length > 0 ? [...known, rest.join('/')] : known);
  }
  return steps;
}
