import { createContext } from 'react';

/**
 * Around a part of a screen that may be out of sight, such as the panel of a tab: brings it into view. Keys and commands of
 * that part call it before they run, so that what they focus is there.
 */
export const ShowFirst = createContext<(() => void) | null>(null);
