/** The smallest count that is shown. Issue 2 §3: every cell from 1 to 9 is withheld. */
export const THRESHOLD = 10;
