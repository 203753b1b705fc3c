import type { ReactNode } from 'react';

/** What the tickets' screens show of a ticket to its desk: what happened, with the note box, and what else is recorded. */
export interface TicketParts { history: ReactNode; details: ReactNode }
