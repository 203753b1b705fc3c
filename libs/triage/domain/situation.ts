import type { Conditions, TriageRow } from './triage-types';

type Required = 'rule' | 'when' | 'ruleText' | 'ruleTextEn' | 'source' | 'tier' | 'category' | 'urgency' | 'firstWords';

const DEFAULTS = { needsConfirmation: false, impactMatters: false, disciplines: [], preserveEvidence: false, doNot: [], transferTo: null } as const;

/** A row of the table; what it leaves out is nothing special. */
export const situation = (row: Pick<TriageRow, Required> & Partial<Omit<TriageRow, Required>>): TriageRow => ({ ...DEFAULTS, ...row });

export const onEmergencyLine = (conditions: Conditions): Conditions => ({ hotline: ['EMERGENCY'], ...conditions });
export const onGuidelineLine = (conditions: Conditions): Conditions => ({ hotline: ['GUIDELINE'], ...conditions });
