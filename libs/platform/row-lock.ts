/**
 * How a command locks the row it is about to change. Not FOR UPDATE: that also stops whoever inserts a row that refers to
 * this one, and two commands that insert references to each other's rows would wait for one another for ever (a
 * verification refers to its call while the end of that call waits for the ticket).
 */
export const ROW_LOCK = { mode: 'for_no_key_update' } as const;
