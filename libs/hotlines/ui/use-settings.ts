import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import { type ClosingPeriodFieldsFragment, HolidaysDocument, type HoursFieldsFragment, HoursSettingsDocument } from '@saimado/contract/generated/hours';

export type Hours = HoursFieldsFragment;
export type ClosingPeriod = ClosingPeriodFieldsFragment;

/** Another administrator's change shows within this time; the contract has no event for hours. */
const POLL_MS = 30_000;

export const useHoursSettings = () => useQuery(HoursSettingsDocument, { pollInterval: POLL_MS });
export const useHolidays = (year: number) => useQuery(HolidaysDocument, { variables: { year }, pollInterval: POLL_MS });

/** After a change: the settings, and what follows from them for the lines now. */
export function useRefreshSettings(): () => Promise<unknown> {
  const client = useApolloClient();
  return useCallback(() => client.refetchQueries({ include: [HoursSettingsDocument, HotlinesDocument, HolidaysDocument] }), [client]);
}
