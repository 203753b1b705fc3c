import type { ComponentType } from 'react';
import type { PeriodEntry, Report, Status } from './periods';
import type { Tab } from './PeriodPane';
import { DraftAgain, DraftFirst } from './DraftStep';
import { DraftingStep } from './DraftingStep';
import { PublishedStep } from './PublishedStep';
import { ScheduledStep } from './ScheduledStep';
import { ScheduleStep } from './ScheduleStep';
import { SignStep } from './SignStep';
import type { FullReport } from './use-reports';

interface Props {
  entry: PeriodEntry;
  report: Report | undefined;
  full: FullReport | null;
  reports: readonly Report[];
  refetch: () => Promise<unknown>;
  onReport: (id: string) => void;
  /** asks for the reason of a correction */
  onCorrect: () => void;
  onTab: (tab: Tab) => void;
}
export interface StepProps extends Props { report: Report }

const BY_STATUS: Readonly<Record<Status, ComponentType<StepProps>>> = {
  DRAFTING: DraftingStep, DRAFT: SignStep, SIGNED: ScheduleStep, SCHEDULED: ScheduledStep, PUBLISHED: PublishedStep,
  FAILED: DraftAgain, CANCELLED: DraftAgain, OUTDATED: DraftAgain, DISCARDED: DraftAgain,
};

/** The one thing to do next. */
export function NextStep({ report, ...props }: Props) {
  if (!report) return <DraftFirst {...props} />;
  const Step = BY_STATUS[report.status];
  return <Step report={report} {...props} />;
}
