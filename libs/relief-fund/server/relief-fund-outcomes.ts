import type { TicketId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { adviseUnder } from '@saimado/relief-fund/domain/advise';
import type { ReliefFundFacts } from '@saimado/relief-fund/domain/facts';
import type { ReliefFundContent } from '@saimado/relief-fund/domain/relief-fund-book';
import { man } from '@saimado/relief-fund/domain/words';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import type { Outcome } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';

const OUTCOMES = { PAYABLE: '支払いの見込み', EXCLUDED: '対象外', ALREADY_PAID: '受取り済み', BEFORE_SCHEME: '制度開始前' } as const;

/** The facts a ticket's latest explanation was given on. */
const LATEST_FACTS = /* sql */ `
  select distinct on (e.ticket_id) t.number, e.facts from relief_fund_explanation e join ticket t on t.id = e.ticket_id`;

/** What the relief fund would say of the facts that tickets recorded, under given versions. */
export async function reliefFundOutcomes(
  db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<ReliefFundContent>[],
): Promise<Map<string, Outcome[]>> {
  const found = of === 'OPEN'
    ? await rows<{ number: string; facts: ReliefFundFacts }>(db, `${LATEST_FACTS} where t.status <> 'CLOSED' order by e.ticket_id, e.seq desc`)
    : await rows<{ number: string; facts: ReliefFundFacts }>(db, `${LATEST_FACTS} where e.ticket_id = $1 order by e.ticket_id, e.seq desc`, [of.ticketId]);
  return new Map(found.map(({ number, facts }) => [number, linesOf(versions, facts)]));
}

function linesOf(versions: readonly BookVersion<ReliefFundContent>[], facts: ReliefFundFacts): Outcome[] {
  const judged = adviseUnder(versions, facts);
  if (judged.kind === 'refused') return [{ label: '一時支援金', value: judged.message }];
  const { outcome, payableYen, conditions, papers, doubts } = judged.advice;
  const list = (items: readonly string[]): string => (items.length > 0 ? items.join('、') : 'なし');
  return [
    { label: '一時支援金', value: outcome === 'PAYABLE' ? man(payableYen) : OUTCOMES[outcome] },
    { label: '足りない要件', value: list(conditions.filter(({ met }) => !met).map(({ label }) => label)) },
    { label: '書類', value: list(papers.map(({ name }) => name)) },
    { label: '要確認', value: list(doubts.map(({ text }) => text)) },
  ];
}
