import type { Discipline, Role } from '@saimado/kernel/codes';
import type { Viewer } from '@saimado/tickets/domain/visibility';

/** A person is present for as long as their server says so at least this often; a server that was killed says nothing. */
export const PRESENT_FOR_MS = 25_000;
/** How often a server says who is present with it, and looks for whom no server speaks any more. */
export const BEAT_EVERY_MS = 8_000;

/** The places of a ticket in which somebody may be writing. Codes only: what is written is nobody's business here. */
export const PresenceField = {
  FINDINGS: 'FINDINGS',
  ACTIONS_TAKEN: 'ACTIONS_TAKEN',
  ADVICE_GIVEN: 'ADVICE_GIVEN',
  NEXT_STEP: 'NEXT_STEP',
  DO_NOT_TOUCH: 'DO_NOT_TOUCH',
  DO_NOT_SAY: 'DO_NOT_SAY',
  MISSING_INFO: 'MISSING_INFO',
} as const;
export type PresenceField = keyof typeof PresenceField;

/** One tab with a ticket open in it. */
export interface OpenTab {
  staffId: string;
  name: string;
  role: Role;
  discipline: Discipline | null;
  writing: PresenceField | null;
  since: Date;
}

export interface PresentPerson {
  name: string;
  role: Role;
  writing: PresenceField | null;
  since: Date;
}

/**
 * Who else is there, for one who may see the ticket: a person once, however many tabs they have, the longest there first.
 * What somebody writes in their discipline's sheet is told to whom may read that sheet.
 */
export function presentFor(viewer: Viewer & { staffId: string }, tabs: readonly OpenTab[]): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const { staffId, name, role, discipline, writing, since } of [...tabs].sort((a, b) => a.since.getTime() - b.since.getTime())) {
    if (staffId === viewer.staffId) continue;
    const told = viewer.role === 'SUPERVISOR' || (viewer.role === 'SPECIALIST' && viewer.discipline === discipline) ? writing : null;
    const known = people.get(staffId);
    if (known) known.writing ??= told;
    else people.set(staffId, { name, role, writing: told, since });
  }
  return [...people.values()];
}

const SUBJECT = /^ticket:([\d-]{1,20})$/;

/** The ticket number of `ticket:<number>`, or null for what is no subject. */
export const ticketOfSubject = (subject: string): string | null => SUBJECT.exec(subject)?.[1] ?? null;
