import { addDays } from '@saimado/kernel/jst';
import type { RuleBook, ShippedVersion } from '@saimado/rule-books/domain/book';
import { z } from 'zod';

/** A book's versions with one deciding value changed. */
export interface Mutant {
  /** which value, and to what */
  what: string;
  versions: ShippedVersion[];
}

/** As much of JSON Schema as zod makes of a book. */
interface Node {
  type?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  $ref?: string;
  /** words for people: whatever they say, nothing is decided otherwise */
  wording?: boolean;
  /** the order of the items is part of the rule */
  ordered?: boolean;
}

/** Every way to change one deciding value of one shipped version, its first day among them. */
export function* mutantsOf<Content>({ schema, shipped }: RuleBook<Content>): Generator<Mutant> {
  const root = z.toJSONSchema(schema) as Node & { $defs?: Record<string, Node> };
  const resolve = (node: Node): Node => (node.$ref ? resolve(root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {}) : node);
  for (const [index, version] of shipped.entries()) {
    for (const { path, value } of changes(root, version.content, [], resolve)) {
      const content = path.length === 0 ? value : replaced(version.content, path, value);
      yield { what: `${version.version} ${path.join('.')} = ${JSON.stringify(value)?.slice(0, 120)}`, versions: shipped.with(index, { ...version, content }) };
    }
    for (const days of [-1, 1]) yield { what: `${version.version} from ${addDays(version.validFrom, days)}`, versions: begunOtherwise(shipped, index, days) };
  }
}

interface Change {
  path: (string | number)[];
  value: unknown;
}

function* changes(schema: Node, value: unknown, path: Change['path'], resolve: (node: Node) => Node): Generator<Change> {
  const node = branchOf(resolve(schema), value, resolve);
  if (resolve(schema).wording || node.wording || node.const !== undefined) return;
  const otherwise = (...values: unknown[]): Change[] => values.map((other) => ({ path, value: other }));
  if (value !== null && mayBeNull(resolve(schema))) yield* otherwise(null);
  if (value === null) yield* otherwise(...sampleOf(node));
  else if (Array.isArray(value)) {
    const items = resolve(node.items ?? {});
    if (items.wording) return;
    for (const [index, item] of value.entries()) {
      yield* otherwise(value.toSpliced(index, 1));
      if (node.ordered && index > 0) yield* otherwise(value.with(index - 1, item).with(index, value[index - 1]));
      yield* changes(items, item, [...path, index], resolve);
    }
    yield* otherwise(...(items.enum ?? []).filter((option) => !value.includes(option)).map((option) => [...value, option]));
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      const own = node.properties?.[name];
      const shared = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
      if (!own && shared) yield* otherwise(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)));
      const schemaOfInner = own ?? shared;
      if (schemaOfInner) yield* changes(schemaOfInner, inner, [...path, name], resolve);
    }
  } else yield* otherwise(...othersOf(node, value));
}

const mayBeNull = ({ anyOf }: Node): boolean => anyOf?.some(({ type }) => type === 'null') ?? false;

/** The branch of a union that a value is of. */
function branchOf(node: Node, value: unknown, resolve: (node: Node) => Node): Node {
  const branches = (node.anyOf ?? node.oneOf)?.map(resolve);
  if (!branches) return node;
  const some = branches.filter(({ type }) => type !== 'null');
  const tagged = some.find(({ properties }) => Object.entries(properties ?? {}).some(([name, { const: tag }]) => tag !== undefined && (value as Record<string, unknown> | null)?.[name] === tag));
  return tagged ?? some.find(({ type }) => type === (Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value)) ?? some[0] ?? node;
}

function othersOf(node: Node, value: unknown): unknown[] {
  if (node.enum) return node.enum.filter((option) => option !== value);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [addDays(value, 1), addDays(value, -1)];
  if (/^\d{2}-\d{2}$/.test(value)) return [addDays(`2024-${value}`, 1).slice(5), addDays(`2024-${value}`, -1).slice(5)];
  if (/^\d{2}:\d{2}$/.test(value)) return [1, 59].map((minutes) => moved(value, minutes));
  return [`${value}X`];
}

/** A time of day some minutes later, over midnight too. */
function moved(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const total = (hours * 60 + past + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** A value where there was none. */
function sampleOf(node: Node): unknown[] {
  if (node.enum) return node.enum.slice(0, 1);
  if (node.type === 'integer') return [1];
  if (node.type === 'boolean') return [true, false];
  if (node.type === 'array') return [];
  return node.type === 'string' ? [node.format === 'date' ? '2024-01-01' : 'X'] : [];
}

function replaced(content: unknown, path: Change['path'], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(content)) return content.with(Number(first), replaced(content[Number(first)], rest, value));
  return { ...(content as object), [first]: replaced((content as Record<string, unknown>)[first], rest, value) };
}

/** The version begins some days earlier or later, and the one before it ends there. */
const begunOtherwise = (shipped: readonly ShippedVersion[], index: number, days: number): ShippedVersion[] =>
  shipped.map((version, at) => {
    if (at === index) return { ...version, validFrom: addDays(version.validFrom, days) };
    return at === index - 1 && version.validUntil !== null ? { ...version, validUntil: addDays(version.validUntil, days) } : version;
  });
