import type { DaySpan } from '@saimado/hotlines/domain/work-time';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { type ClinicHours, DAY_LETTERS, daysInWords, EVERY_DAY, HOLIDAY } from './clinic-hours';
import { DASHES, endAfter, isTime, jstTime, plain, timeAt, type TypedTime } from './typed-time';

export interface ReadHours {
  kind: 'hours';
  hours: ClinicHours;
  /** Days that were not mentioned and so count as closed. */
  assumedClosed: readonly number[];
}

const LONGEST = 300;
const EXAMPLE = '「月火水金 9-12:30 14-18、木土 9-12、日祝休診」';
const SAY = {
  tooLong: `診療時間は${LONGEST}文字以内で書いてください。`,
  unread: (rest: string) => `「${rest}」が読み取れません。${EXAMPLE}のように、曜日・時刻の順で書いてください。`,
  noDay: (span: string) => `「${span}」の曜日が分かりません。${EXAMPLE}のように、時刻の前に曜日を書いてください。`,
  noTime: (days: string) => `${days}の時刻が分かりません。「${days} 9-12」のように時刻を書くか、「${days}休診」と書いてください。`,
  noEnd: (time: string) => `${time} が何時までか分かりません。「9-12」のように書いてください。`,
  closedWhen: '休診の曜日が分かりません。「日祝休診」のように曜日を書いてください。',
  noSuchTime: (time: string) => `${time} という時刻はありません。0時〜24時で書いてください。`,
  backwards: (span: string) => `「${span}」は終わりが始まりより前です。午後は「14-18」か「午後2時-6時」のように書いてください。`,
  overlap: (day: string) => `${day}の時間が重なっています。曜日ごとに一度だけ書いてください。`,
  neverOpen: 'どの曜日にも診療時間がありません。開いている曜日と時刻を書いてください。',
};

type Token =
  | { is: 'day'; day: number; apart?: boolean } | { is: 'days'; days: readonly number[] } | { is: 'time'; time: TypedTime; text: string }
  | { is: 'dash' } | { is: 'comma' } | { is: 'closed' } | { is: 'holidaysToo' } | { is: 'always' };

/** What the words mean, the longer before the shorter. Single days come last: 祝日 is a holiday, not one and a Sunday. */
const WORDS: readonly (readonly [RegExp, Token | null])[] = [
  [/祝(?:祭)?日?も(?:診療|営業|開院|対応|同じ)?/uy, { is: 'holidaysToo' }],
  [/(?:定休日?|休診日?|休業日?|休館日?|お?休み|休)(?:です)?/uy, { is: 'closed' }],
  [/24時間/uy, { is: 'always' }],
  [/平日/uy, { is: 'days', days: [0, 1, 2, 3, 4] }],
  [/(?:毎日|全日|年中無休|無休)/uy, { is: 'days', days: EVERY_DAY }],
  [/(?:診療時間|受付時間|営業時間|診療|受付|営業|終日|まで|[はのと:()])/uy, null],
  [/[、,;。/・\n]/uy, { is: 'comma' }],
  [/祝(?:祭)?日?|祭日/uy, { is: 'day', day: HOLIDAY }],
];
const SPACE = /[ \t\r]+/uy;
const DAY = /([月火水木金土日])(?:曜日?)?/uy;
const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function tokens(text: string): Token[] | InvalidInput {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const apart = match(SPACE, text, at);
    if (apart) at += apart[0].length;
    const word = WORDS.find(([pattern]) => match(pattern, text, at) !== null);
    if (word) {
      const [pattern, token] = word;
      at += match(pattern, text, at)![0].length;
      if (token) found.push(token.is === 'day' ? { ...token, apart: apart !== null } : token);
      continue;
    }
    const day = match(DAY, text, at);
    if (day) {
      found.push({ is: 'day', day: DAY_LETTERS.indexOf(day[1] as '月'), apart: apart !== null });
      at += day[0].length;
      continue;
    }
    const dash = match(DASHES, text, at);
    if (dash) { found.push({ is: 'dash' }); at += dash[0].length; continue; }
    const time = timeAt(text, at);
    if (!time) return invalidInput('hours', SAY.unread(text.slice(at, at + 12)));
    found.push({ is: 'time', time: time.time, text: text.slice(at, time.end).trim() });
    at = time.end;
  }
  return found;
}

/** Some days and what is said of them. `groups` keeps where a comma or a space stood between the days. */
interface Part { groups: number[][]; spans: DaySpan[]; closed: boolean }
const part = (closed = false): Part => ({ groups: [[]], spans: [], closed });
const daysOf = ({ groups }: Part): number[] => groups.flat();

/** Reads the tokens one after the other; the part under way is the last. */
class Reader {
  readonly parts: Part[] = [part()];
  holidaysToo = false;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): string | null {
    for (let at = 0; at < this.tokens.length; at += 1) {
      const token = this.tokens[at]!;
      const [next, afterNext] = [this.tokens[at + 1], this.tokens[at + 2]];
      if (token.is === 'day' && next?.is === 'dash' && afterNext?.is === 'day' && token.day < HOLIDAY && afterNext.day < HOLIDAY) {
        if (token.apart) this.apart();
        this.days(Array.from({ length: ((afterNext.day - token.day + 7) % 7) + 1 }, (_, ahead) => (token.day + ahead) % 7));
        at += 2;
      } else if (token.is === 'time') {
        if (next?.is !== 'dash' || afterNext?.is !== 'time') return SAY.noEnd(token.text);
        const wrong = this.span(token.time, afterNext.time, `${token.text}-${afterNext.text}`);
        if (wrong) return wrong;
        at += 2;
      } else {
        const wrong = this.word(token);
        if (wrong) return wrong;
      }
    }
    return this.finish();
  }

  private get current(): Part {
    return this.parts.at(-1)!;
  }

  private word(token: Exclude<Token, { is: 'time' }>): string | null {
    switch (token.is) {
      case 'day': if (token.apart) this.apart(); return this.days([token.day]);
      case 'days': return this.days(token.days);
      case 'comma': return this.apart();
      case 'closed': return this.closed();
      case 'holidaysToo': this.holidaysToo = true; return null;
      case 'always': return this.span({ minutes: 0, half: null }, { minutes: 1_440, half: null }, '24時間');
      case 'dash': return SAY.unread('-');
    }
  }

  /** A comma or a space between two days. */
  private apart(): null {
    if (this.current.groups.at(-1)!.length > 0) this.current.groups.push([]);
    return null;
  }

  private days(days: readonly number[]): null {
    // A day after hours, or after days that were said to be closed, begins something new.
    if (this.current.spans.length > 0 || (this.current.closed && this.closedBehind)) this.begin(part());
    this.current.groups.at(-1)!.push(...days);
    return null;
  }

  /** Whether 「休診」 stood behind its days (日祝休診) rather than before them (休診 日祝). */
  private closedBehind = false;

  private closed(): string | null {
    const days = daysOf(this.current);
    if (this.current.spans.length > 0 || days.length === 0 || this.current.closed) {
      this.begin(part(true));
      this.closedBehind = false;
      return null;
    }
    this.current.closed = true;
    this.closedBehind = true;
    return null;
  }

  private span(from: TypedTime, until: TypedTime, text: string): string | null {
    const end = endAfter(from, until);
    if (!isTime(from.minutes) || !isTime(end, true)) return SAY.noSuchTime(text);
    if (end <= from.minutes) return SAY.backwards(text);
    if (this.current.closed) {
      // 「休診 木、土 9-12」: what stands behind the last comma or space has hours.
      const own = this.current.groups.filter((group) => group.length > 0);
      const last = this.closedBehind || own.length < 2 ? undefined : own.pop();
      if (!last) return SAY.noDay(text);
      this.current.groups = own;
      this.begin({ groups: [last], spans: [], closed: false });
    }
    if (daysOf(this.current).length === 0) return SAY.noDay(text);
    this.current.spans.push({ opensAt: jstTime(from.minutes), closesAt: jstTime(end) });
    return null;
  }

  private begin(next: Part): void {
    if (daysOf(this.current).length === 0 && this.current.spans.length === 0 && !this.current.closed) this.parts.pop();
    this.parts.push(next);
  }

  private finish(): string | null {
    for (const one of this.parts) {
      const days = daysOf(one);
      if (one.closed && days.length === 0) return SAY.closedWhen;
      if (!one.closed && one.spans.length === 0 && days.length > 0) return SAY.noTime(daysInWords(days));
    }
    return null;
  }
}

/**
 * Opening hours as people in Japan write them: days, then stretches, a part for each group of days, closed days before or
 * behind 「休診」. Hours of a day that are told twice are added up (月〜土 9-12、月〜金 14-18); 「休診」 wins over a range
 * that covers its day. What is not mentioned is closed.
 */
export function readClinicHours(typed: string): ReadHours | InvalidInput {
  const text = plain(typed);
  if (text.length > LONGEST) return invalidInput('hours', SAY.tooLong);
  const found = tokens(text);
  if ('kind' in found) return found;
  const reader = new Reader(found);
  const wrong = reader.read();
  if (wrong) return invalidInput('hours', wrong);

  const days: DaySpan[][] = DAY_LETTERS.map(() => []);
  const told = new Set<number>();
  for (const one of reader.parts) for (const day of new Set(daysOf(one))) { told.add(day); days[day]!.push(...one.spans); }
  for (const one of reader.parts) if (one.closed) for (const day of daysOf(one)) days[day] = [];
  for (const [day, spans] of days.entries()) {
    spans.sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
    if (spans.some(({ closesAt }, at) => closesAt > (spans[at + 1]?.opensAt ?? '99:99'))) return invalidInput('hours', SAY.overlap(DAY_LETTERS[day]!));
  }
  if (days.every((spans) => spans.length === 0)) return invalidInput('hours', SAY.neverOpen);
  const asAnyDay = reader.holidaysToo && !told.has(HOLIDAY);
  return {
    kind: 'hours',
    hours: { week: days.slice(0, HOLIDAY), holiday: asAnyDay ? null : days[HOLIDAY]! },
    assumedClosed: [...days.keys()].filter((day) => !told.has(day) && !(day === HOLIDAY && asAnyDay)),
  };
}
