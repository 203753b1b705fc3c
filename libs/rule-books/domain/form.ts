import { z } from 'zod';

interface About {
  title: string;
  /** Words for people, which decide nothing. */
  wording: boolean;
  nullable: boolean;
}
export interface FormField {
  name: string;
  form: Form;
}
export type RecordForm = About & { kind: 'record'; fields: FormField[] };
export type ListForm = About & { kind: 'list'; item: Form; min: number };

/** What the content of a book looks like, for whoever shows, edits or compares it: its schema without the checking. */
export type Form =
  | RecordForm
  | ListForm
  /** Values by a name that is itself part of the content; `keys` where only these names exist. */
  | (About & { kind: 'map'; item: Form; keys: string[] | null })
  /** One of several records, told apart by the field `by`. */
  | (About & { kind: 'variants'; by: string; options: { value: string; form: RecordForm }[] })
  | (About & { kind: 'choice'; labels: Record<string, string> })
  | (About & { kind: 'text'; max: number | null; code: boolean })
  | (About & { kind: 'number'; unit: string | null; min: number | null; max: number | null })
  | (About & { kind: 'day' | 'flag' | 'fixed' | 'other' });

interface Node {
  type?: string;
  title?: string;
  wording?: boolean;
  labels?: Record<string, string>;
  unit?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxLength?: number;
  properties?: Record<string, Node>;
  items?: Node | false;
  propertyNames?: Node;
  additionalProperties?: Node | false;
  anyOf?: Node[];
  oneOf?: Node[];
}

/** The form of a book's schema. */
export const formOf = (schema: z.ZodType): Form => read(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, '', false);

const bound = (value: number | undefined): number | null => (value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value);

function read(node: Node, name: string, wordingAbove: boolean, nullable = false): Form {
  const about: About = { title: node.title ?? name, wording: node.wording ?? wordingAbove, nullable };
  const below = (child: Node, childName: string): Form => read(child, childName, about.wording);
  const options = node.anyOf ?? node.oneOf;
  if (options) {
    const others = options.filter(({ type }) => type !== 'null');
    const isNullable = others.length < options.length;
    const [only] = others;
    if (others.length === 1 && only) return read({ ...only, title: about.title, wording: about.wording, labels: node.labels ?? only.labels, unit: node.unit ?? only.unit }, name, wordingAbove, isNullable);
    return variants(others, { ...about, nullable: isNullable });
  }
  if (node.const !== undefined) return { ...about, kind: 'fixed' };
  if (node.enum) return { ...about, kind: 'choice', labels: Object.fromEntries(node.enum.map((value) => [value, node.labels?.[value] ?? value])) };
  switch (node.type) {
    case 'object':
      if (node.properties) return { ...about, kind: 'record', fields: Object.entries(node.properties).map(([field, child]) => ({ name: field, form: below(child, field) })) };
      return node.additionalProperties ? { ...about, kind: 'map', keys: node.propertyNames?.enum ?? null, item: below(node.additionalProperties, '') } : { ...about, kind: 'other' };
    case 'array': return node.items ? { ...about, kind: 'list', item: below(node.items, ''), min: node.minItems ?? 0 } : { ...about, kind: 'other' };
    case 'string': return node.format === 'date' ? { ...about, kind: 'day' } : { ...about, kind: 'text', max: node.maxLength ?? null, code: node.pattern !== undefined };
    case 'integer': case 'number': return { ...about, kind: 'number', unit: node.unit ?? null, min: bound(node.minimum), max: bound(node.maximum) };
    case 'boolean': return { ...about, kind: 'flag' };
    default: return { ...about, kind: 'other' };
  }
}

function variants(nodes: Node[], about: About): Form {
  const by = Object.entries(nodes[0]?.properties ?? {}).find(([name]) => nodes.every((node) => typeof node.properties?.[name]?.const === 'string'))?.[0];
  if (by === undefined) return { ...about, kind: 'other' };
  const options = nodes.flatMap((node) => {
    const value = String(node.properties?.[by]?.const);
    const form = read({ ...node, title: node.title ?? value }, value, about.wording);
    return form.kind === 'record' ? [{ value, form }] : [];
  });
  return { ...about, kind: 'variants', by, options };
}

/** The form of one value where several are possible; null where it is none of them. */
export const variantOf = (form: Extract<Form, { kind: 'variants' }>, value: unknown): RecordForm | null =>
  form.options.find((option) => option.value === fieldOf(value, form.by))?.form ?? null;

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
