import { CONTACTS_BOOK } from '@saimado/contacts/domain/contacts-book';
import { CHECKLIST_BOOK } from '@saimado/guideline/domain/checklist-book';
import { HOURS_BOOK } from '@saimado/hotlines/domain/hours-book';
import { RELIEF_FUND_BOOK } from '@saimado/relief-fund/domain/relief-fund-book';
import { DESK_BOOK } from '@saimado/escalations/domain/desk-book';
import { DEADLINES_BOOK } from '@saimado/deadlines/domain/deadlines-book';
import { ENTITLEMENT_BOOK } from '@saimado/register/domain/entitlement-book';
import { REVIEW_FORM_BOOK } from '@saimado/reviews/domain/review-form-book';
import type { RuleBook } from '@saimado/rule-books/domain/book';
import { SCRIPTS_BOOK } from '@saimado/scripts/domain/scripts-book';
import { TRIAGE_BOOK } from '@saimado/triage/domain/triage-book';

/** Every rule book of this console, with the versions that come with it. */
export const RULE_BOOKS = [
  HOURS_BOOK,
  ENTITLEMENT_BOOK,
  CONTACTS_BOOK,
  TRIAGE_BOOK,
  SCRIPTS_BOOK,
  CHECKLIST_BOOK,
  RELIEF_FUND_BOOK,
  DEADLINES_BOOK,
  DESK_BOOK,
  REVIEW_FORM_BOOK,
] as unknown as readonly RuleBook<never>[];
