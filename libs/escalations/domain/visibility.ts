import type { Discipline, HotlineCode } from '@saimado/kernel/codes';
import type { Viewer } from '@saimado/tickets/domain/visibility';

/** Specialists see their discipline's escalations, operators those of their hotline's tickets, supervisors all. */
export const maySeeEscalation = (viewer: Viewer, escalation: { hotline: HotlineCode; discipline: Discipline }): boolean =>
  viewer.role === 'SUPERVISOR' ||
  (viewer.role === 'SPECIALIST' && viewer.discipline === escalation.discipline) ||
  (viewer.role === 'OPERATOR' && viewer.hotline === escalation.hotline);
