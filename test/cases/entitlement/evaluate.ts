import type { CallerRelation } from '@saimado/kernel/codes';
import { type Entitlement, confirmationDaysOn, entitlementOn, type EntitlementSource } from '@saimado/register/domain/entitlement';
import type { EntitlementContent } from '@saimado/register/domain/entitlement-book';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { defaultDueOn } from '@saimado/verification/domain/enrolment-confirmation';

interface Given extends Partial<EntitlementSource> {
  /** the day of the call */
  on: string;
  relation?: CallerRelation;
}

/** An A① member of long standing at a clinic, but for what the case says. */
const MEMBER: EntitlementSource = { category: 'A①', status: '在籍', validFrom: '2010-04-01', validTo: null, facilityKind: '診療所' };

/** What a call of that day from the entry comes to; the days before the scheme are judged by nothing in force. */
export function evaluate(versions: readonly BookVersion<EntitlementContent>[], { on, relation, ...entry }: Given): Entitlement & { schemeRuns: boolean; confirmBy: string } {
  return {
    ...entitlementOn(versions, { ...MEMBER, ...entry }, { day: on, relation: relation ?? null }),
    schemeRuns: inForceOn(versions, on) !== null,
    confirmBy: defaultDueOn(on, confirmationDaysOn(versions, on)),
  };
}
