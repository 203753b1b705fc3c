import type { Random } from '../register-generator/random';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { Callers } from './callers';
import { planCall, type PlannedCall, type Wishes } from './plan';
import type { Situation } from './situation';

type Recent = { minutesAgo: number; hotline?: HotlineCode } & Wishes;
const asked = (answers: Readonly<Record<string, string>>) => ({ answers: given }: Situation): boolean =>
  Object.entries(answers).every(([question, answer]) => given[question] === answer);

/** What is on everybody's desk when the demo is first opened: queues in both disciplines, call-backs, verifications owed. */
const RECENT: readonly Recent[] = [
  { minutesAgo: 70, situation: asked({ happening: 'LOCKED' }), caller: 'PROVISIONAL', later: false, progress: 'QUEUED' },
  { minutesAgo: 260, situation: asked({ intrusion: 'ACCOUNT' }), caller: 'VERIFIED', progress: 'QUEUED' },
  { minutesAgo: 1_330, situation: asked({ intrusion: 'SYSTEM' }), caller: 'VERIFIED', progress: 'CLAIMED', specialist: 'forensics2', introducedAgo: 15 },
  { minutesAgo: 125, situation: asked({ leak: 'LOSS' }), caller: 'VERIFIED', progress: 'QUEUED' },
  { minutesAgo: 1_250, situation: asked({ leak: 'MISDELIVERY' }), caller: 'VERIFIED', progress: 'QUEUED' },
  { minutesAgo: 1_480, situation: asked({ other: 'INSIDER' }), caller: 'VERIFIED', progress: 'CLAIMED', introducedAgo: 320 },
  { minutesAgo: 190, situation: asked({ happening: 'INFECTION' }), caller: 'PROVISIONAL', later: false, ending: 'AWAITING_CALLBACK' },
  { minutesAgo: 330, situation: asked({ network: 'UNKNOWN' }), caller: 'VERIFIED', ending: 'AWAITING_CALLBACK' },
  { minutesAgo: 1_400, situation: asked({ mail: 'OPENED' }), caller: 'VERIFIED', ending: 'AWAITING_CALLBACK' },
  { minutesAgo: 95, situation: asked({ scamContact: 'REMOTE', dataSeen: 'NO' }), caller: 'VERIFIED', ending: 'OPEN' },
  { minutesAgo: 1_300, hotline: 'GUIDELINE', situation: asked({ document: 'CHECKLIST' }), caller: 'VERIFIED', ending: 'AWAITING_CALLBACK' },
];

export const recentCalls = (now: Date, callers: Callers, random: Random): PlannedCall[] =>
  RECENT.map(({ minutesAgo, hotline = 'EMERGENCY', ...wishes }) =>
    planCall({ hotline, at: new Date(now.getTime() - minutesAgo * 60_000) }, callers, random, wishes));
