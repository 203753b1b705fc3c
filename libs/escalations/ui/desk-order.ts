import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

type Row = Pick<EscalationFieldsFragment, 'urgency' | 'dueAt' | 'queuedAt'>;

const RANK: Record<NonNullable<Row['urgency']>, number> = { CRITICAL: 0, HIGH: 1, NORMAL: 2, LOW: 3 };
/** Escalated before triage: grave enough for tier 2, graded by nobody; the server's target for it is that of HIGH. */
const UNGRADED = RANK.HIGH;

const rankOf = ({ urgency }: Row): number => (urgency ? RANK[urgency] : UNGRADED);
/** What has no clock running, as while the caller is waited for, is nobody's next. */
const NEVER = '9999';
const dueOf = ({ dueAt }: Row): string => dueAt ?? NEVER;

/** The order in which tier 2 should take them: the graver first, then the one whose time runs out first. */
export const byUrgency = (a: Row, b: Row): number => rankOf(a) - rankOf(b) || dueOf(a).localeCompare(dueOf(b)) || a.queuedAt.localeCompare(b.queuedAt);
