import { amount, choice, code, flag, lines, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { z } from 'zod';
import first from './book/2022-06.json';
import second from './book/2023-06.json';
import { CONDITION_FACTS } from './facts';

const condition = z.strictObject({
  fact: choice('事実', CONDITION_FACTS),
  atLeast: amount('何人以上', '人', { min: 1 }).nullable(),
});

/** What must be reported to whom, by when, and under which conditions (domain.md §6). */
export const deadlinesSchema = z.strictObject({
  duties: list('届出・対応', z.strictObject({
    id: code('符号'),
    authority: choice('届け先', { PPC: '個人情報保護委員会', PERSONS: '本人', MHLW: '厚生労働省', MHLW_OR_JMA: '厚生労働省または日本医師会' }),
    purpose: choice('種類', { LEGAL: '法令・通知による届出', RELIEF_FUND: '一時支援金の要件' }),
    title: words('名称'),
    short: words('一覧での略称', 12),
    applies: list('当てはまる場合（どれか一つ）', z.strictObject({ all: list('すべて満たす条件', condition, 1) }), 1),
    within: z.strictObject({
      firstDay: amount('目安の最初の日', '日目', { min: 1, max: 366 }),
      lastDay: amount('期限', '日目', { min: 1, max: 366 }),
      lastDayWithWrongfulIntent: amount('不正の目的があるときの期限', '日目', { min: 1, max: 366 }),
      awareDayCounts: flag('知った日を1日目と数える'),
      movesToWorkingDay: flag('休日のときは次の開庁日まで'),
    }).nullable().meta({ title: '日数の期限' }),
    withoutDelay: flag('速やかに'),
    remindBefore: list('期限前に知らせる', z.strictObject({ days: amount('何日前', '日前', { max: 60 }) })),
    remindAfter: list('期限を過ぎたら知らせる', z.strictObject({ days: amount('何日後', '日後', { min: 1, max: 60 }) })),
    todo: lines('すること'),
    where: maybeWords('どこへ'),
    say: words('伝える言葉'),
    ...sourced,
  }), 1),
  officesClosed: z.strictObject({
    fromMonth: amount('始まりの月', '月', { min: 1, max: 12 }), fromDay: amount('始まりの日', '日', { min: 1, max: 31 }),
    untilMonth: amount('終わりの月', '月', { min: 1, max: 12 }), untilDay: amount('終わりの日', '日', { min: 1, max: 31 }),
  }).meta({ title: '行政機関の年末年始の休日' }),
  remindAtHour: amount('知らせる時刻', '時', { max: 23 }),
}).meta({ title: '届出の期限' });

export type DeadlinesContent = z.infer<typeof deadlinesSchema>;
export type Duty = DeadlinesContent['duties'][number];
export type DutyCondition = z.infer<typeof condition>;

function check({ duties }: DeadlinesContent): Problem[] {
  return duties.flatMap((duty, index) => {
    const at = (path: string, message: string): Problem => ({ path: `duties.${index}.${path}`, message });
    const problems: Problem[] = [];
    if (duties.findIndex(({ id }) => id === duty.id) !== index) problems.push(at('id', 'この符号は二度使われています。'));
    for (const [row, { all }] of duty.applies.entries()) {
      for (const [place, { fact, atLeast }] of all.entries()) {
        if ((fact === 'PERSONS') !== (atLeast !== null)) problems.push(at(`applies.${row}.all.${place}.atLeast`, '人数は「漏えい等・おそれのある人数」のときだけ、必ず入力してください。'));
        if (all.findIndex((other) => other.fact === fact) !== place) problems.push(at(`applies.${row}.all.${place}.fact`, '同じ事実が二度あります。'));
      }
    }
    const { within } = duty;
    if (within && duty.withoutDelay) problems.push(at('withoutDelay', '日数の期限があるときは「速やかに」にできません。'));
    if (within && (within.firstDay > within.lastDay || within.lastDay > within.lastDayWithWrongfulIntent)) problems.push(at('within.lastDay', '目安の最初の日・期限・不正の目的があるときの期限の順に大きくしてください。'));
    if (!within && duty.remindBefore.length + duty.remindAfter.length > 0) problems.push(at('remindBefore', '日数の期限がないものは知らせられません。'));
    for (const [name, stages] of [['remindBefore', duty.remindBefore], ['remindAfter', duty.remindAfter]] as const) {
      if (new Set(stages.map(({ days }) => days)).size < stages.length) problems.push(at(name, '同じ日が二度あります。'));
    }
    return problems;
  });
}

export const DEADLINES_BOOK: RuleBook<DeadlinesContent> = { code: 'DEADLINES', schema: deadlinesSchema, check, shipped: [first, second] };
