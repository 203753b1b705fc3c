import type { Actor } from '@saimado/platform/actor';
import type { StaffEntity } from './staff.entity';
import type { StaffType } from './staff.types';

/** What other people may see of a person: no credential, no session. */
export const staffView = (staff: StaffEntity): StaffType => ({
  id: staff.id,
  username: staff.username,
  displayName: staff.displayName,
  role: staff.role,
  hotline: staff.hotline,
  discipline: staff.discipline,
  locale: staff.locale,
  email: staff.email,
  active: staff.active,
  version: staff.version,
});

/** Oneself, as the session knows one: no table of the console is read for it. */
export const ownView = (actor: Actor): StaffType => ({
  id: actor.staffId,
  username: actor.username,
  displayName: actor.displayName,
  role: actor.role,
  hotline: actor.hotline,
  discipline: actor.discipline,
  locale: actor.locale,
  email: null,
  active: true,
  version: 0,
});
