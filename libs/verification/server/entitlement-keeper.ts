import { Injectable } from '@nestjs/common';
import type { CallerRelation, VerificationOutcome } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { confirmationDaysOn, entitlementOverTime, type EntitlementStatus, wordsOf } from '@saimado/register/domain/entitlement';
import { ENTITLEMENT_BOOK, type EntitlementContent } from '@saimado/register/domain/entitlement-book';
import type { RegisterEntry } from '@saimado/register/server/register-entry.view';
import { RegisterService } from '@saimado/register/server/register.service';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { defaultDueOn } from '@saimado/verification/domain/enrolment-confirmation';
import type { EntityManager } from 'typeorm';

const WORDS = {
  entitlement: '利用対象', dueOn: '医師会への確認期限（初期値）',
  status: { ENTITLED: '対象', PENDING_ENROLMENT: '手続き中', NOT_ENTITLED: '対象外' } satisfies Record<EntitlementStatus, string>,
};

interface Judged {
  number: string;
  receivedAt: Date;
  verifiedAt: Date;
  relation: CallerRelation;
  outcome: VerificationOutcome;
  /** as it was at that moment */
  entry: RegisterEntry | null;
}

/** What the entitlement book decides of tickets: the register knows none, so it is told here. */
@Injectable()
export class EntitlementKeeper {
  constructor(books: RuleBooks, private readonly register: RegisterService) {
    books.keep({ book: ENTITLEMENT_BOOK, outcomes: (db, of, versions) => this.outcomes(db, of, versions) });
  }

  /** Of each ticket's newest verification, by what the register had said by then. */
  private async outcomes(db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<EntitlementContent>[]): Promise<Map<string, Outcome[]>> {
    const found = await rows<Judged>(db, `
      select distinct on (t.id) t.number, t.received_at as "receivedAt", v.at as "verifiedAt", v.relation, v.outcome, v.entry
      from ticket t join verification v on v.ticket_id = t.id where ${of === 'OPEN' ? `t.status <> 'CLOSED'` : 't.id = $1'} order by t.id, v.seq desc`, of === 'OPEN' ? [] : [of.ticketId]);
    const before = await this.register.versionsOf(found.flatMap(({ entry }) => (entry?.hasHistory ? [entry.id] : [])), db);
    return new Map(found.flatMap(({ number, receivedAt, verifiedAt, relation, outcome, entry }): [string, Outcome[]][] => {
      const day = jstDateOf(receivedAt);
      const lines: Outcome[] = [];
      const [first, ...more] = entry ? [...(before.get(entry.id) ?? []).filter(({ closedAt }) => closedAt <= verifiedAt), entry] : [];
      if (first) {
        const { status, rule } = entitlementOverTime(versions, [first, ...more], { day, relation });
        lines.push({ label: WORDS.entitlement, value: `${WORDS.status[status]}：${wordsOf(versions, day, rule).text}` });
      }
      if (outcome === 'PENDING_ENROLMENT') lines.push({ label: WORDS.dueOn, value: defaultDueOn(jstDateOf(verifiedAt), confirmationDaysOn(versions, day)) });
      return lines.length > 0 ? [[number, lines]] : [];
    }));
  }
}
