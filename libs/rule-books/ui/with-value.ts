import { isRecord } from './form';

/** The content with one value changed; what lies beside the path stays the same object. */
export function withValue(content: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [step = '', ...rest] = path.split('.');
  if (Array.isArray(content)) return (content as unknown[]).map((item, index) => (String(index) === step ? withValue(item, rest.join('.'), value) : item));
  const record = isRecord(content) ? content : {};
  return { ...record, [step]: withValue(record[step], rest.join('.'), value) };
}
