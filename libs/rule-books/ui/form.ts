interface About { title: string; wording: boolean; nullable: boolean }

/** What a book's content looks like, as the server describes it (`RuleBookVersion.form`). */
export type Form =
  | (About & { kind: 'record'; fields: { name: string; form: Form }[] })
  | (About & { kind: 'list'; item: Form; min: number })
  | (About & { kind: 'map'; item: Form; keys: string[] | null })
  | (About & { kind: 'variants'; by: string; options: { value: string; form: RecordForm }[] })
  | (About & { kind: 'choice'; labels: Record<string, string> })
  | (About & { kind: 'text'; max: number | null; code: boolean })
  | (About & { kind: 'number'; unit: string | null; min: number | null; max: number | null })
  | (About & { kind: 'day' }) | (About & { kind: 'flag' }) | (About & { kind: 'fixed' }) | (About & { kind: 'other' });
export type RecordForm = Extract<Form, { kind: 'record' }>;
export type FormOf<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
export const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean));
export const pathTo = (path: string, step: string | number): string => (path === '' ? String(step) : `${path}.${step}`);

export const variantOf = (form: FormOf<'variants'>, value: unknown): RecordForm | undefined => form.options.find((option) => option.value === fieldOf(value, form.by))?.form;
/** The record behind a row, whichever of several it is. */
export const recordOf = (form: Form, value: unknown): RecordForm | undefined => (form.kind === 'record' ? form : form.kind === 'variants' ? variantOf(form, value) : undefined);

const LONGEST_NAME = 40;
const TITLES = ['name', 'title', 'label', 'question', 'ruleText', 'text'];
/** What people call a row: its first words, else the name it has for machines. */
export function rowName(form: Form, row: unknown): string {
  const record = recordOf(form, row);
  const fields = record?.fields.filter(({ form: { kind, wording } }) => kind === 'text' && wording).map((field) => field.name) ?? [];
  const words = [...TITLES.filter((title) => fields.includes(title)), ...fields].map((field) => fieldOf(row, field)).find((value) => typeof value === 'string' && value !== '');
  const name = typeof words === 'string' ? words : ['id', 'rule', 'code'].map((key) => textOf(fieldOf(row, key))).find((key) => key !== '') ?? (record ? '' : textOf(row));
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** A new row or value: nothing said yet. */
export function emptyOf(form: Form): unknown {
  if (form.nullable) return null;
  switch (form.kind) {
    case 'record': return Object.fromEntries(form.fields.map(({ name, form: child }) => [name, emptyOf(child)]));
    case 'variants': return form.options[0] ? { ...(emptyOf(form.options[0].form) as object), [form.by]: form.options[0].value } : {};
    case 'list': return [];
    case 'map': return {};
    case 'flag': return false;
    case 'fixed': case 'other': return null;
    case 'choice': case 'text': case 'number': case 'day': return '';
  }
}

/** A copy of a row under a name of its own. */
export function copyOf(row: unknown, rows: readonly unknown[]): unknown {
  const copy: unknown = structuredClone(row);
  const key = ['id', 'rule', 'code'].find((name) => typeof fieldOf(row, name) === 'string');
  if (!key || !isRecord(copy)) return copy;
  const base = String(copy[key]).replace(/_\d+$/, '');
  const taken = new Set(rows.map((other) => fieldOf(other, key)));
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return { ...copy, [key]: `${base}_${number}` };
}

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  return item === undefined || to < 0 || to > rest.length ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** A number as people type it, 「１０万」 excepted; anything else stays as it was typed, for the check to point at. */
export function numberOf(text: string, nullable: boolean): number | string | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '' && nullable) return null;
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text;
}

/** A day, `2026/12/1` or `２０２６年１２月１日`, as `2026-12-01`; anything else as it was typed. */
export function dayOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
