import type { JstDate } from '@saimado/kernel/jst';
import type { GrantPart, ReliefFundAdvice } from './advise';
import type { ReliefFundFacts } from './facts';
import { CAUSES, type ReliefFundContent } from './relief-fund-book';
import type { SchemeYear } from './scheme-year';

/** 「15万円」, and 「12万5,000円」 for what is no multiple of 10,000. */
export function man(yen: number): string {
  const [whole, rest] = [Math.floor(yen / 10_000), yen % 10_000];
  return `${whole > 0 ? `${whole}万` : ''}${rest > 0 || whole === 0 ? rest.toLocaleString('ja-JP') : ''}円`;
}

export function japaneseDay(date: JstDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export const beforeSchemeRule = (began: JstDate): string => `制度開始（${japaneseDay(began)}）より前に発生した事由は対象外です（001 2-3）。`;

export const alreadyPaidRule = ({ from, until }: SchemeYear, { rule, source }: ReliefFundContent['frequency']): string =>
  `同じ年度（${japaneseDay(from)}～${japaneseDay(until)}）にすでに受け取っています。${rule}（${source}）。`;

/** What counts, and what was compared with it. */
export function grantsRule(parts: readonly GrantPart[]): string {
  const said = (counted: boolean): string => parts.filter((part) => part.counted === counted).map(({ mark, label, yen, source }) => `${mark}${label} ${man(yen)}（${source}）`).join('＋');
  const other = said(false);
  return `${said(true)}。${other && `${other}とは合算せず、大きいほうの額です。`}`;
}

/** What stands in the timeline of a ticket whose caller was told. */
export function explanationText(facts: ReliefFundFacts, { outcome, payableYen, rule, conditions }: ReliefFundAdvice): string {
  const missing = conditions.filter(({ met }) => !met).map(({ label }) => label);
  const head = `${CAUSES[facts.cause]}（${japaneseDay(facts.incidentOn)}）`;
  if (outcome !== 'PAYABLE') return `${head}：${rule}`;
  return `${head}：${man(payableYen)}の見込み。${missing.length > 0 ? `まだの要件：${missing.join('、')}。` : '要件はそろっています。'}`;
}
