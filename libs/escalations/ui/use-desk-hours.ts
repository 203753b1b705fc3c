import { useQuery } from '@apollo/client/react';
import { Tier2DesksDocument } from '@saimado/contract/generated/escalations';
import type { Discipline } from '@saimado/contract/generated/schema';
import type { DeskHours } from './desk-time';

/** When a discipline's desk works; null until that is known. All of a screen share one reading. */
export const useDeskHours = (discipline: Discipline): DeskHours | null =>
  useQuery(Tier2DesksDocument).data?.tier2Desks.find((one) => one.discipline === discipline) ?? null;
