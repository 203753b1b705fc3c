/** A stretch of a week as the server keeps it; 1 = Monday. */
export interface Hours { weekday: number; opensAt: string; closesAt: string }

const DAYS = '月火水木金土日';
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMED: Readonly<Record<string, string>> = { 平日: '月-金', 毎日: '月-日', 土日: '土・日' };
const SPAN = /(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)?\s*-\s*(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)?/g;

const plain = (text: string): string =>
  ENGLISH.reduce((folded, name, index) => folded.replace(new RegExp(`${name}[a-z]*`, 'g'), DAYS[index]!), text.normalize('NFKC').toLowerCase().replace(/[~〜～‐–—−ー－]|から/g, '-'))
    .replace(/平日|毎日|土日/g, (name) => NAMED[name] ?? name).replace(/曜日?/g, '');

const twoDigits = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

/**
 * 「月-金 9:00-12:00 13:00-17:00／土 9時-12時」, one line or slash for each group of days. Nothing typed: not known, an
 * empty list; null: what cannot be read.
 */
export function typedHours(text: string): Hours[] | null {
  const lines = plain(text).split(/[\n/;]/).map((line) => line.trim()).filter(Boolean);
  const read = lines.map((line) => {
    const at = line.search(/\d/);
    const days = at < 0 ? [] : daysOf(line.slice(0, at));
    const times = at < 0 ? '' : line.slice(at);
    const spans = [...times.matchAll(SPAN)].map(([, h1, m1, n1, h2, m2, n2]) => ({ opensAt: `${twoDigits(h1)}:${twoDigits(m1 ?? n1)}`, closesAt: `${twoDigits(h2)}:${twoDigits(m2 ?? n2)}` }));
    const rest = times.replace(SPAN, '').replace(/[\s,、・と]/g, '');
    return days.length > 0 && spans.length > 0 && rest === '' ? days.flatMap((weekday) => spans.map((span) => ({ weekday, ...span }))) : null;
  });
  return read.includes(null) ? null : read.flatMap((spans) => spans ?? []);
}

function daysOf(text: string): number[] {
  const found = text.replace(/[\s,、・:]/g, '');
  const days: number[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const from = DAYS.indexOf(found[at]!);
    if (from < 0) return [];
    const to = found[at + 1] === '-' ? DAYS.indexOf(found[at + 2] ?? '?') : from;
    if (to < from) return [];
    for (let day = from; day <= to; day += 1) days.push(day + 1);
    if (to !== from || found[at + 1] === '-') at += 2;
  }
  return days;
}

/** The same in words: days with equal hours together. */
export function hoursInWords(hours: readonly Hours[], days: string): string {
  const groups: { days: number[]; times: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const times = hours.filter((span) => span.weekday === weekday).map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`).join(' ');
    if (!times) continue;
    const last = groups.at(-1);
    if (last?.times === times && last.days.at(-1) === weekday - 1) last.days.push(weekday);
    else groups.push({ days: [weekday], times });
  }
  const names = days.split(',');
  const name = (day: number | undefined): string => names[(day ?? 1) - 1] ?? '';
  return groups.map((group) => `${group.days.length > 1 ? `${name(group.days[0])}-${name(group.days.at(-1))}` : name(group.days[0])} ${group.times}`).join(' / ');
}
