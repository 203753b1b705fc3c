import { Role } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { may, PERMISSIONS, type Permission } from './permissions';

const of = (role: Role): Permission[] => (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(role, permission)).sort();

/** A change here is a change of who may do what: it wants a reason in the commit, and a second pair of eyes. */
const FROZEN: Record<Role, Permission[]> = {
  OPERATOR: [
    'agentState.own', 'callbacks.read', 'callbacks.write', 'calls.read', 'calls.take', 'campaigns.note', 'campaigns.read', 'contacts.read',
    'deadlines.read', 'deadlines.write', 'drafts.own', 'escalations.answer', 'escalations.create', 'escalations.read', 'guideline.read',
    'guideline.write', 'hotlines.read', 'notices.own', 'presence.share', 'register.search', 'reliefFund.read', 'reliefFund.write',
    'remoteSupport.read', 'remoteSupport.write', 'reviews.own', 'rules.read', 'scripts.read', 'scripts.write', 'self.read', 'self.write',
    'tickets.note', 'tickets.read', 'tickets.write', 'transfers.write', 'triage.read', 'triage.write', 'verification.owed', 'verification.write',
  ],
  SPECIALIST: [
    'agentState.own', 'callbacks.read', 'callbacks.write', 'campaigns.note', 'campaigns.read', 'contacts.read', 'deadlines.read', 'deadlines.write',
    'drafts.own', 'escalations.read', 'escalations.release', 'escalations.work', 'firms.read', 'hotlines.read', 'notices.own', 'presence.share',
    'referrals.read', 'referrals.write', 'reliefFund.read', 'reliefFund.write', 'remoteSupport.read', 'rules.read', 'scripts.read', 'self.read',
    'self.write', 'tickets.note', 'tickets.read', 'triage.read',
  ],
  SUPERVISOR: [
    'agentState.own', 'callbacks.read', 'callbacks.write', 'calls.read', 'campaigns.manage', 'campaigns.note', 'campaigns.read', 'contacts.read',
    'deadlines.read', 'deadlines.write', 'drafts.own', 'escalations.answer', 'escalations.create', 'escalations.read', 'escalations.release',
    'firms.manage', 'firms.read', 'floor.read', 'guideline.approve', 'guideline.read', 'guideline.write', 'hotlines.read', 'notices.delivery', 'notices.own',
    'presence.share', 'referrals.read', 'register.search', 'reliefFund.read', 'reliefFund.write', 'remoteSupport.read', 'reports.read',
    'reports.write', 'reviews.write', 'rules.read', 'rules.write', 'scripts.read', 'self.read', 'self.write', 'tickets.note', 'tickets.read',
    'tickets.write', 'triage.read', 'verification.owed', 'verification.review',
  ],
  REVIEWER: [
    'reports.ask', 'reports.read', 'self.read', 'self.write',
  ],
  ADMINISTRATOR: [
    'drafts.own', 'hotlines.read', 'notices.delivery', 'register.import', 'self.read', 'self.write', 'staff.manage',
  ],
};

describe('the permission table', () => {
  it.each(Object.keys(Role) as Role[])('gives %s exactly this', (role) => expect(of(role)).toEqual(FROZEN[role]));

  it('gives nobody a permission that no role of the table has', () => {
    expect(new Set(Object.values(PERMISSIONS).flat())).toEqual(new Set(Object.keys(Role)));
  });
});
