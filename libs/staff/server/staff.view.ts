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
  active: staff.active,
  version: staff.version,
});
