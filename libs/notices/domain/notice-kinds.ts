import type { Role } from '@saimado/kernel/codes';

/** What somebody may be told without asking. The words are the catalogue's; a notice carries a number and a link, and no personal data. */
export const NoticeKind = {
  DEADLINE: 'DEADLINE',
  ESCALATION_QUEUED: 'ESCALATION_QUEUED',
  ESCALATION_TAKEN_OVER: 'ESCALATION_TAKEN_OVER',
  ESCALATION_RELEASED: 'ESCALATION_RELEASED',
  ESCALATION_RETURNED: 'ESCALATION_RETURNED',
  ESCALATION_ANSWERED: 'ESCALATION_ANSWERED',
  TARGET_NEAR: 'TARGET_NEAR',
  TARGET_MISSED: 'TARGET_MISSED',
  CALLBACK_DUE: 'CALLBACK_DUE',
  CALLBACK_MISSED: 'CALLBACK_MISSED',
  REFERRAL_OVERDUE: 'REFERRAL_OVERDUE',
  REMARKS_GIVEN: 'REMARKS_GIVEN',
} as const;
export type NoticeKind = keyof typeof NoticeKind;

/** What a notice is about, and with it where its link leads. */
type About = 'TICKET' | 'ESCALATION' | 'CALLBACK' | 'REFERRAL' | 'REMARKS';

interface Told {
  about: About;
  /** Somebody waits now, or is about to: stands first, and is what tier 2 gets by e-mail unless it chooses otherwise. */
  urgent: boolean;
  /** Whom it may reach at all: nobody is offered a choice about what never comes. */
  roles: readonly Role[];
}

const DESK = ['SPECIALIST', 'SUPERVISOR'] as const;
const FLOOR = ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'] as const;

export const NOTICES: Readonly<Record<NoticeKind, Told>> = {
  DEADLINE: { about: 'TICKET', urgent: false, roles: ['OPERATOR', 'SUPERVISOR'] },
  ESCALATION_QUEUED: { about: 'ESCALATION', urgent: true, roles: ['SPECIALIST'] },
  ESCALATION_TAKEN_OVER: { about: 'ESCALATION', urgent: false, roles: ['SPECIALIST'] },
  ESCALATION_RELEASED: { about: 'ESCALATION', urgent: true, roles: ['SPECIALIST'] },
  ESCALATION_RETURNED: { about: 'ESCALATION', urgent: true, roles: ['OPERATOR'] },
  ESCALATION_ANSWERED: { about: 'ESCALATION', urgent: true, roles: ['SPECIALIST'] },
  TARGET_NEAR: { about: 'ESCALATION', urgent: true, roles: DESK },
  TARGET_MISSED: { about: 'ESCALATION', urgent: true, roles: DESK },
  CALLBACK_DUE: { about: 'CALLBACK', urgent: true, roles: FLOOR },
  CALLBACK_MISSED: { about: 'CALLBACK', urgent: true, roles: FLOOR },
  REFERRAL_OVERDUE: { about: 'REFERRAL', urgent: false, roles: DESK },
  REMARKS_GIVEN: { about: 'REMARKS', urgent: false, roles: ['OPERATOR'] },
};

export const NOTICE_KINDS = Object.keys(NOTICES) as NoticeKind[];
export const isUrgent = (kind: NoticeKind): boolean => NOTICES[kind].urgent;
export const kindsFor = (role: Role): NoticeKind[] => NOTICE_KINDS.filter((kind) => NOTICES[kind].roles.includes(role));

/** What is a number and a link, and nothing else. */
export interface Linked {
  kind: NoticeKind;
  ticketNumber: string;
  /** what it is about, where that is not the ticket: an escalation, a call-back, a review */
  subjectId: string | null;
}

type Path = (linked: Linked) => string;
const ticketPage: Path = ({ ticketNumber }) => `/tickets/${ticketNumber}`;
const desk: Path = () => '/desk';
const deskAt: Path = ({ subjectId }) => (subjectId === null ? '/desk' : `/desk?e=${subjectId}`);
const callbacks: Path = ({ subjectId }) => (subjectId === null ? '/callbacks' : `/callbacks?c=${subjectId}`);
const remarks: Path = () => '/remarks';

type Worker = Extract<Role, 'OPERATOR' | 'SPECIALIST' | 'SUPERVISOR'>;

/** Where the work is, for each who does it: a ticket has no page of its own at tier 2's desk, and operators have no desk. */
const LEADS: Record<About, Record<Worker, Path>> = {
  TICKET: { OPERATOR: ticketPage, SPECIALIST: desk, SUPERVISOR: ticketPage },
  ESCALATION: { OPERATOR: ticketPage, SPECIALIST: deskAt, SUPERVISOR: deskAt },
  CALLBACK: { OPERATOR: callbacks, SPECIALIST: callbacks, SUPERVISOR: callbacks },
  REFERRAL: { OPERATOR: ticketPage, SPECIALIST: deskAt, SUPERVISOR: deskAt },
  REMARKS: { OPERATOR: remarks, SPECIALIST: desk, SUPERVISOR: ticketPage },
};

/** Where a notice's link leads its reader. Others than these three get no notices; their link is the first screen. */
export function pathOf(linked: Linked, role: Role): string {
  const of: Partial<Record<Role, Path>> = LEADS[NOTICES[linked.kind].about];
  return of[role]?.(linked) ?? '/';
}
