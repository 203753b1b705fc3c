import { isJstDate } from '@saimado/kernel/jst';
import { amount, choice, code, flag, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { z } from 'zod';
import first from './book/2022-06.json';
import second from './book/2023-06.json';

export const CAUSES = {
  CYBER_ATTACK: 'サイバー攻撃の被害', LEAK_BY_ATTACK: '攻撃による個人情報漏えい', LEAK_WITHOUT_ATTACK: '攻撃によらない個人情報漏えい',
  JUNK_MAIL_ONLY: '迷惑メールを受け取っただけ', INSIDER: '内部犯罪',
} as const;
export type ReliefFundCause = keyof typeof CAUSES;
export const RELIEF_FUND_CAUSES = Object.keys(CAUSES) as ReliefFundCause[];

const cause = () => choice('事由', CAUSES);
const causes = (min = 1) => list('事由', cause(), min);

/** The relief fund as it stands for incidents of the version's days (domain.md §5). Amounts in yen. */
export const reliefFundSchema = z.strictObject({
  grants: list('支援金', z.strictObject({
    id: code('符号'),
    mark: words('番号', 4),
    label: words('名称', 60),
    causes: causes(),
    per: choice('数え方', { ONCE: '1回', IF_CLOSED: '1日以上の休業で1回', DAY_CLOSED: '休業1日につき' }),
    yen: amount('金額', '円'),
    limitYen: amount('上限', '円').nullable(),
    combines: choice('ほかの支援金と', { ADDS: '合算する', LARGER: '大きいほうだけ' }),
    ...sourced,
  }), 1),
  exclusions: list('対象外の事由', z.strictObject({ cause: cause(), rule: words('説明'), ...sourced })),
  conditions: list('支払いの要件', z.strictObject({
    id: code('符号'),
    causes: causes(),
    label: words('要件', 120),
    todo: words('していないときの案内'),
    metBy: list('どれか一つで満たす', choice('届出・対応', {
      MHLW: '厚生労働省への報告', JMA: '日本医師会への届出', PPC_WITH_PREVENTION: '再発防止策を含む個人情報保護委員会への報告', PERSONS: '本人への通知',
    }), 1),
    ...sourced,
  })),
  papers: list('提出書類', z.strictObject({
    id: code('符号'),
    causes: causes(),
    when: choice('要る場合', {
      ALWAYS: '必ず', CLOSED: '休業したとき', MHLW_WRITTEN: '厚生労働省へ書面で報告', MHLW_BY_PHONE: '厚生労働省へ電話で報告', MHLW_BY_EMAIL: '厚生労働省へメールで報告',
      JMA_ONLY: '日本医師会にだけ届出',
    }),
    name: words('書類', 120),
    hint: maybeWords('用意のしかた'),
    ...sourced,
  })),
  frequency: z.strictObject({
    oncePerSchemeYear: flag('1年度に1回、いずれか一方のみ'),
    schemeYearBegins: z.string().refine((day) => isJstDate(`2023-${day}`), '「06-01」の形で、毎年ある日を入力してください。').meta({ title: '年度の初日' }),
    rule: words('説明'),
    ...sourced,
  }).meta({ title: '回数' }),
  applyWithinDays: amount('事由の発生から申請できる日数（空欄：期限なし）', '日').nullable(),
  payments: list('振込の予定', z.strictObject({
    untilDay: amount('到着日（この日まで）', '日', { min: 1, max: 31 }),
    monthsLater: amount('何か月後の', 'か月', { max: 12 }),
    byDay: amount('何日まで（31は月末）', '日', { min: 1, max: 31 }),
    label: words('説明', 120),
  }), 1),
  postagePaidBy: choice('送料', { MEMBER: '会員の負担', OFFICE: '事務局の負担' }),
  doubts: list('資料では決められないこと', z.strictObject({
    id: code('符号'),
    causes: causes(),
    when: choice('伝える場合', {
      ANSWERED: '必ず', PAYABLE: '支払いの見込みがあるとき', CLOSED: '休業したとき', SUM_POSSIBLE: '大きいほうだけで計算したとき', PAID_BEFORE: '前に受け取っているとき',
    }),
    text: words('説明。{合算額} は合わせた場合の額'),
  })),
  notes: list('よくある質問', z.strictObject({ id: code('符号'), question: words('質問'), answer: words('答え', 600), ...sourced })),
}).meta({ title: '一時支援金' });
export type ReliefFundContent = z.infer<typeof reliefFundSchema>;
export type Grant = ReliefFundContent['grants'][number];

const problem = (path: string, message: string): Problem => ({ path, message });

/** Each id of a list once. */
const twice = (path: string, ids: readonly string[]): Problem[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [problem(`${path}.${index}`, `「${id}」が二度あります。`)]));

/** Every cause is either paid, with conditions and papers, or excluded. */
function causeProblems({ grants, exclusions, conditions, papers }: ReliefFundContent): Problem[] {
  return RELIEF_FUND_CAUSES.flatMap((one) => {
    const paid = grants.some((grant) => grant.causes.includes(one) && grant.combines === 'ADDS');
    const excluded = exclusions.some((row) => row.cause === one);
    const listed = [grants, conditions, papers].map((rows) => rows.some((row) => row.causes.includes(one)));
    if (excluded ? listed.some(Boolean) : !paid) return [problem('grants', `「${CAUSES[one]}」には、支援金か、対象外の説明かの、どちらか一つが必要です。`)];
    return excluded || listed.every(Boolean) ? [] : [problem('conditions', `「${CAUSES[one]}」には、要件と書類が必要です。`)];
  });
}

const limitProblems = ({ grants }: ReliefFundContent): Problem[] => grants.flatMap(({ per, yen, limitYen }, index) => {
  if (per !== 'DAY_CLOSED') return limitYen === null ? [] : [problem(`grants.${index}.limitYen`, '上限は、休業1日につき払うときだけ入力してください。')];
  return limitYen !== null && limitYen >= yen ? [] : [problem(`grants.${index}.limitYen`, '上限は、1日分の額以上で入力してください。')];
});

const paymentProblems = ({ payments }: ReliefFundContent): Problem[] => payments.flatMap(({ untilDay, monthsLater, byDay }, index) => {
  const before = payments[index - 1];
  if (before && before.untilDay >= untilDay) return [problem(`payments.${index}.untilDay`, '到着日の早い順に並べてください。')];
  return monthsLater === 0 && byDay < untilDay ? [problem(`payments.${index}.byDay`, '到着日より前には振り込めません。')] : [];
});

/** A doubt that could never be told is a slip of the pen. */
const doubtProblems = ({ doubts, grants, exclusions }: ReliefFundContent): Problem[] => doubts.flatMap(({ when, causes: named }, index) => {
  const tellable = (one: ReliefFundCause): boolean => (when === 'SUM_POSSIBLE'
    ? grants.some((grant) => grant.combines === 'LARGER' && grant.causes.includes(one)) : when === 'ANSWERED' || !exclusions.some((row) => row.cause === one));
  return named.every(tellable) ? [] : [problem(`doubts.${index}.causes`, 'この事由では、この説明を伝える場合がありません。')];
});

export const RELIEF_FUND_BOOK: RuleBook<ReliefFundContent> = {
  code: 'RELIEF_FUND',
  schema: reliefFundSchema,
  check: (content) => [
    ...(['grants', 'conditions', 'papers', 'doubts', 'notes'] as const).flatMap((name) => twice(name, content[name].map(({ id }) => id))),
    ...twice('exclusions', content.exclusions.map((row) => row.cause)),
    ...causeProblems(content),
    ...limitProblems(content),
    ...paymentProblems(content),
    ...doubtProblems(content),
    ...(content.payments.at(-1)?.untilDay === 31 ? [] : [problem('payments', '最後の行の到着日は31日にしてください。')]),
  ],
  shipped: [first, second],
};
