import type { Role } from '@saimado/kernel/codes';

/**
 * Who may do what: one literal table, default deny. `permissions.spec.ts` freezes each role's list.
 * A permission opens an operation; which rows a person sees through it is narrowed further by the capability
 * (an operator's hotline, a specialist's discipline).
 */
export const PERMISSIONS = {
  // every signed-in person, about themselves
  'self.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'REVIEWER', 'ADMINISTRATOR'],
  'self.write': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'REVIEWER', 'ADMINISTRATOR'],
  'drafts.own': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'ADMINISTRATOR'],

  'hotlines.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'ADMINISTRATOR'],

  'rules.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'rules.write': ['SUPERVISOR'],
  'contacts.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'scripts.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'scripts.write': ['OPERATOR'],

  'calls.read': ['OPERATOR', 'SUPERVISOR'],
  'calls.take': ['OPERATOR'],

  'register.search': ['OPERATOR', 'SUPERVISOR'],
  'register.import': ['ADMINISTRATOR'],
  'verification.write': ['OPERATOR'],
  'verification.owed': ['OPERATOR', 'SUPERVISOR'],
  'verification.review': ['SUPERVISOR'],

  'tickets.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'tickets.note': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'tickets.write': ['OPERATOR', 'SUPERVISOR'],
  'triage.read': ['OPERATOR', 'SUPERVISOR', 'SPECIALIST'],
  'triage.write': ['OPERATOR'],
  'reliefFund.read': ['OPERATOR', 'SUPERVISOR', 'SPECIALIST'],
  'reliefFund.write': ['OPERATOR', 'SUPERVISOR', 'SPECIALIST'],
  'deadlines.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'deadlines.write': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'remoteSupport.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'remoteSupport.write': ['OPERATOR'],
  'transfers.write': ['OPERATOR'],
  'guideline.read': ['OPERATOR', 'SUPERVISOR'],
  'guideline.write': ['OPERATOR', 'SUPERVISOR'],
  'guideline.approve': ['SUPERVISOR'],
  'campaigns.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'campaigns.note': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'campaigns.manage': ['SUPERVISOR'],

  'escalations.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'escalations.create': ['OPERATOR', 'SUPERVISOR'],
  'escalations.work': ['SPECIALIST'],
  // A supervisor frees what somebody who is away holds, and answers for tier 1.
  'escalations.release': ['SPECIALIST', 'SUPERVISOR'],
  'escalations.answer': ['OPERATOR', 'SUPERVISOR'],

  'callbacks.read': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'callbacks.write': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'firms.read': ['SPECIALIST', 'SUPERVISOR'],
  'firms.manage': ['SUPERVISOR'],
  'referrals.read': ['SPECIALIST', 'SUPERVISOR'],
  'referrals.write': ['SPECIALIST'],

  'notices.own': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  // Whether mail gets through: the one mends addresses, the other knows who was not told.
  'notices.delivery': ['SUPERVISOR', 'ADMINISTRATOR'],
  'presence.share': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'agentState.own': ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'],
  'floor.read': ['SUPERVISOR'],
  'reviews.write': ['SUPERVISOR'],
  'reviews.own': ['OPERATOR'],

  'reports.read': ['REVIEWER', 'SUPERVISOR'],
  'reports.write': ['SUPERVISOR'],
  // What a reader wants to know of what was published.
  'reports.ask': ['REVIEWER'],

  'staff.manage': ['ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);
