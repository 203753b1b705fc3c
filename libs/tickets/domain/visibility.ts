import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';

/** What decides who sees a ticket. */
export interface TicketScope {
  hotline: HotlineCode;
  /** the disciplines it was ever escalated to */
  disciplines: readonly Discipline[];
}
export interface Viewer {
  role: Role;
  hotline: HotlineCode | null;
  discipline: Discipline | null;
}

type Sees = (viewer: Viewer, ticket: TicketScope) => boolean;

/** Operators see their hotline's tickets, specialists what was escalated to their discipline, supervisors all; nobody else any. */
const SEES: Record<Role, Sees> = {
  OPERATOR: (viewer, ticket) => viewer.hotline === ticket.hotline,
  SPECIALIST: (viewer, ticket) => viewer.discipline !== null && ticket.disciplines.includes(viewer.discipline),
  SUPERVISOR: () => true,
  REVIEWER: () => false,
  ADMINISTRATOR: () => false,
};

export const maySeeTicket: Sees = (viewer, ticket) => SEES[viewer.role](viewer, ticket);
