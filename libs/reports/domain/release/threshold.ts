/** The smallest count that is shown, and the fewest clinics that may be behind one (issue 2 §3: 1 to 9 is withheld). */
export const THRESHOLD = 10;
