/** Goes onto every verification record, so that a later reader knows by which rules it was graded. */
export const RULES_VERSION = '2026-06-1';
