import { fieldOf, type Form, isRecord, variantOf } from './form';

/** Names by which a row is known wherever it stands. */
const ROW_NAMES = ['id', 'rule', 'code'];
const LONGEST_NAME = 28;
/** Fields whose words call a row, before any other words it has. */
const TITLES = ['name', 'title', 'label', 'question', 'ruleText', 'text'];

const shortened = (text: string): string => ([...text].length > LONGEST_NAME ? `${[...text].slice(0, LONGEST_NAME).join('')}…` : text);

/** By what a row of a list is followed when rows come, go or move; null where it has no name of its own. */
export function keyOfRow(row: unknown): string | null {
  const key = ROW_NAMES.map((name) => fieldOf(row, name)).find((value) => typeof value === 'string' && value !== '');
  return key === undefined ? null : String(key);
}

/** What people call a row: its first words, else its own name, else its place. */
export function rowName(form: Form, row: unknown, index: number): string {
  const record = form.kind === 'variants' ? variantOf(form, row) : form;
  const fields = record?.kind === 'record' ? record.fields.filter(({ form: { kind, wording } }) => kind === 'text' && wording).map(({ name }) => name) : [];
  const words = record?.kind === 'record'
    ? [...TITLES.filter((name) => fields.includes(name)), ...fields].map((name) => fieldOf(row, name)).find((value) => typeof value === 'string' && value !== '')
    : typeof row === 'string' ? row : undefined;
  return typeof words === 'string' ? shortened(words) : (keyOfRow(row) ?? `${index + 1}件目`);
}

/** A value as people read it: labels instead of codes, units behind numbers. */
export function said(form: Form, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'なし';
  switch (form.kind) {
    case 'flag': return value === true ? 'はい' : 'いいえ';
    case 'number': return `${typeof value === 'number' ? value.toLocaleString('ja') : String(value)}${form.unit ?? ''}`;
    case 'choice': return form.labels[String(value)] ?? String(value);
    case 'day': return String(value).replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
    case 'list': return Array.isArray(value) ? (value.length === 0 ? 'なし' : value.map((item) => said(form.item, item)).join('、')) : String(value);
    case 'map': return isRecord(value) ? entries(value, (key) => key, () => form.item) : String(value);
    case 'record': return isRecord(value) ? recordSaid(form, value) : String(value);
    case 'variants': {
      const record = variantOf(form, value);
      return record ? said(record, value) : JSON.stringify(value);
    }
    case 'other': return typeof value === 'string' ? value : JSON.stringify(value);
    case 'text': case 'fixed': return String(value);
  }
}

const entries = (value: Record<string, unknown>, title: (key: string) => string, form: (key: string) => Form): string =>
  Object.entries(value).map(([key, item]) => `${title(key)}：${said(form(key), item)}`).join(' ／ ') || 'なし';

function recordSaid(form: Extract<Form, { kind: 'record' }>, value: Record<string, unknown>): string {
  const shown = form.fields.filter(({ name }) => value[name] !== null && value[name] !== undefined && value[name] !== '');
  return shown.map(({ name, form: child }) => `${child.title}：${said(child, value[name])}`).join(' ／ ') || 'なし';
}

/** Where a path leads, in the titles of the form: `contacts.0.email` → 連絡先 › 事務局 › メール. */
export function placeOf(form: Form, content: unknown, path: string): string[] {
  const place: string[] = [];
  let [at, value]: [Form | null, unknown] = [form, content];
  for (const step of path === '' ? [] : path.split('.')) {
    const record: Form | null = at?.kind === 'variants' ? variantOf(at, value) : at;
    if (record?.kind === 'list') {
      const row = Array.isArray(value) ? (value as unknown[])[Number(step)] : undefined;
      place.push(rowName(record.item, row, Number(step)));
      [at, value] = [record.item, row];
    } else if (record?.kind === 'map') {
      place.push(step);
      [at, value] = [record.item, fieldOf(value, step)];
    } else {
      const field: Form | null = record?.kind === 'record' ? (record.fields.find(({ name }) => name === step)?.form ?? null) : null;
      place.push(field?.title ?? step);
      [at, value] = [field, fieldOf(value, step)];
    }
  }
  return place;
}
