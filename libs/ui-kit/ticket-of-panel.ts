/** What a panel beside a ticket is told of it; the rest it asks for itself. `version` grows with every change. */
export interface TicketOfPanel { number: string; version: number; hotline: 'EMERGENCY' | 'GUIDELINE' }
