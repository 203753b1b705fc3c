/** A string that is an id of one kind of thing and cannot be passed for another's. */
export type Id<Kind extends string> = string & { readonly __id?: Kind };

export type StaffId = Id<'staff'>;
export type SessionId = Id<'session'>;
export type CallId = Id<'call'>;
export type TicketId = Id<'ticket'>;
export type EscalationId = Id<'escalation'>;
export type RegisterEntryId = Id<'register-entry'>;

/** Ids are random (UUID v4): neither order nor volume can be read from them. */
export const newId = <Kind extends string>(): Id<Kind> => globalThis.crypto.randomUUID() as Id<Kind>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text from outside can be an id at all; PostgreSQL would throw on anything else. */
export const isId = (text: string): boolean => UUID.test(text);
