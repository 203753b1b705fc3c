import type { Report, Status } from './periods';

/** From a period that is over to what JMA reads. */
export const STEPS = ['draft', 'check', 'sign', 'schedule', 'published'] as const;
export type Step = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'stopped' | 'todo';

export const SIGNATURES_NEEDED = 2;

const STOPPED: ReadonlySet<Status> = new Set(['FAILED', 'CANCELLED', 'OUTDATED', 'DISCARDED']);

type Known = Pick<Report, 'status' | 'signatures'>;

/** At which step a report is, or stopped. */
export function stepOf({ status, signatures }: Known): Step {
  switch (status) {
    case 'DRAFTING':
    case 'FAILED':
    case 'CANCELLED':
      return 'draft';
    case 'PUBLISHED':
      return 'published';
    default:
      return signatures.length === 0 ? 'check' : signatures.length < SIGNATURES_NEEDED ? 'sign' : 'schedule';
  }
}

/** Every step of a report; without one, of a period nobody has begun. */
export function stepStates(report: Known | undefined): Record<Step, StepState> {
  const at = STEPS.indexOf(report ? stepOf(report) : 'draft');
  const here: StepState = !report ? 'now' : report.status === 'PUBLISHED' ? 'done' : STOPPED.has(report.status) ? 'stopped' : 'now';
  const state = (index: number): StepState => (index < at ? 'done' : index === at ? here : 'todo');
  return { draft: state(0), check: state(1), sign: state(2), schedule: state(3), published: state(4) };
}
