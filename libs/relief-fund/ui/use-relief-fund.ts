import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useRecording } from '@saimado/contract/client/use-recording';
import {
  ExplainReliefFundDocument, ReliefFundDocument, ReliefFundOfTicketDocument, type ReliefFundOfTicketQuery, type ReliefFundQuery,
} from '@saimado/contract/generated/relief-fund';
import type { MhlwReportForm, ReliefFundCause, ReliefFundInput } from '@saimado/contract/generated/schema';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { isJstDate } from '@saimado/kernel/jst';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { dayOf } from '@saimado/ui-kit/typed-day';

export type FundOfTicket = NonNullable<ReliefFundOfTicketQuery['reliefFundOfTicket']>;
export type Advice = ReliefFundQuery['reliefFund'];

/** What the caller says, as it is typed. */
export interface FundFields {
  incidentOn: string;
  cause: ReliefFundCause | null;
  closedDays: string;
  reportedToMhlw: boolean;
  mhlwReportForm: MhlwReportForm | null;
  reportedToJma: boolean;
  reportedToPpcWithPrevention: boolean;
  personsNotified: boolean;
  alreadyPaidOn: string;
  papersArriveOn: string;
  /** An example on the phone: nothing is recorded. */
  example: boolean;
}

export interface FundWork {
  known: FundOfTicket;
  fields: FundFields;
  set: (change: Partial<FundFields>) => void;
  /** The day of the incident still is the day of the call, which nobody has confirmed. */
  dayToBeAsked: boolean;
  wrong: Partial<Record<keyof FundFields, true>>;
  input: ReliefFundInput | null;
  advice: Advice | undefined;
  waiting: boolean;
  error: Error | undefined;
  /** What is shown was told and recorded. */
  recorded: boolean;
  record: () => Promise<void>;
  recording: { pending: boolean; refused: ReturnType<typeof useRecording>['refused'] };
  refetch: () => Promise<unknown>;
}

const daysOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? 0 : /^\d{1,4}$/.test(plain) ? Number(plain) : null;
};
const isDay = (text: string): boolean => isJstDate(dayOf(text));
const orNull = (text: string): string | null => (text.trim() === '' ? null : dayOf(text));

/** The ticket's part in the relief fund; null where there is none for this person. Follows the ticket. */
export function useFundOfTicket(ticket: Pick<TicketOfPanel, 'number' | 'version'>) {
  const query = useQuery(ReliefFundOfTicketDocument, { variables: { ticketNumber: ticket.number } });
  const { refetch } = query;
  const seen = useRef(ticket.version);
  useEffect(() => {
    if (seen.current === ticket.version) return;
    seen.current = ticket.version;
    // Its error is the query's own to show.
    void refetch().catch(() => undefined);
  }, [ticket.version, refetch]);
  return query;
}

const begin = (known: FundOfTicket): FundFields => {
  const told = known.explanations[0]?.facts;
  return {
    incidentOn: told?.incidentOn ?? known.calledOn, cause: told?.cause ?? known.causeByCategory, closedDays: told?.closedDays ? String(told.closedDays) : '',
    reportedToMhlw: told?.reportedToMhlw ?? false, mhlwReportForm: told?.mhlwReportForm ?? null, reportedToJma: told?.reportedToJma ?? false,
    reportedToPpcWithPrevention: told?.reportedToPpcWithPrevention ?? false, personsNotified: told?.personsNotified ?? false,
    alreadyPaidOn: told?.alreadyPaidOn ?? '', papersArriveOn: told?.papersArriveOn ?? '', example: known.isQuestionOnly,
  };
};

/** The facts while they are asked, and the answer as they stand. What is typed is kept on the server until it is recorded. */
export function useReliefFund(known: FundOfTicket, refetch: () => Promise<unknown>): FundWork {
  const initial = useMemo(() => begin(known), [known]);
  const { fields, set, forget, kept } = useKeptForm(`ticket:${known.ticketNumber}:relief-fund`, initial);
  const days = daysOf(fields.closedDays);
  const wrong: FundWork['wrong'] = {
    ...(isDay(fields.incidentOn) ? {} : { incidentOn: true as const }), ...(days === null ? { closedDays: true as const } : {}),
    ...(fields.alreadyPaidOn && !isDay(fields.alreadyPaidOn) ? { alreadyPaidOn: true as const } : {}), ...(fields.papersArriveOn && !isDay(fields.papersArriveOn) ? { papersArriveOn: true as const } : {}),
  };
  const { cause } = fields;
  const input: ReliefFundInput | null = cause === null || days === null || Object.keys(wrong).length > 0 ? null : {
    incidentOn: dayOf(fields.incidentOn), cause, closedDays: days, reportedToMhlw: fields.reportedToMhlw, mhlwReportForm: fields.mhlwReportForm, reportedToJma: fields.reportedToJma,
    reportedToPpcWithPrevention: fields.reportedToPpcWithPrevention, personsNotified: fields.personsNotified, alreadyPaidOn: orNull(fields.alreadyPaidOn), papersArriveOn: orNull(fields.papersArriveOn),
  };
  const { data, previousData, loading, error } = useQuery(ReliefFundDocument, input ? { variables: { input } } : { skip: true, variables: { input: NOTHING } });
  const { record: send, pending, refused } = useRecording(ExplainReliefFundDocument, 'ReliefFundExplained');

  const record = async (): Promise<void> => {
    if (!input || pending || !(await send({ ticketNumber: known.ticketNumber, facts: input }))) return;
    await refetch().catch(() => undefined);
    forget();
  };
  return {
    known, fields, set, wrong, input, dayToBeAsked: known.explanations.length === 0 && fields.incidentOn === known.calledOn,
    advice: input ? (data ?? previousData)?.reliefFund : undefined, waiting: loading, error, recorded: known.explanations.length > 0 && !kept,
    record, recording: { pending, refused }, refetch,
  };
}

/** Never asked: the query is skipped. */
const NOTHING: ReliefFundInput = {
  incidentOn: '2026-01-01', cause: 'CYBER_ATTACK', closedDays: 0, reportedToMhlw: false, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false,
};
