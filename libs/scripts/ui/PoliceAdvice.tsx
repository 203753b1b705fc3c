import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { RecordPoliceAdviceDocument, type RecordPoliceAdviceMutation, type RecordPoliceAdviceMutationVariables, type ScriptProgressFieldsFragment } from '@saimado/contract/generated/scripts';
import type { PoliceWish } from '@saimado/contract/generated/schema';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import classes from './script.module.css';

const WISHES: readonly PoliceWish[] = ['WILL_CONSULT', 'CONSIDERING', 'WILL_NOT'];

interface Props { ticket: TicketOfPanel; refetch: () => Promise<unknown>; advice: ScriptProgressFieldsFragment['policeAdvice']; onRecorded: () => void }

/** Whether the caller was told of the police and what they wish; one press each, a later one counts (domain.md §6). */
export function PoliceAdvice({ ticket, refetch, advice, onRecorded }: Props) {
  const { t } = useTranslation(['scripts', 'common']);
  const recording = useRecording<RecordPoliceAdviceMutation, RecordPoliceAdviceMutationVariables, 'PoliceAdviceRecorded'>(RecordPoliceAdviceDocument, 'PoliceAdviceRecorded', refetch);
  const record = async (wish: PoliceWish | null): Promise<void> => {
    if (await recording.record({ ticketNumber: ticket.number, told: wish !== null, wish })) onRecorded();
  };
  const chips = [...WISHES.map((wish) => ({ wish, on: advice?.wish === wish })), { wish: null, on: advice?.told === false }];
  return (
    <div className={classes.police}>
      <div role="group" aria-label={t('police')} className={classes.chips}>
        {chips.map(({ wish, on }) => (
          <UnstyledButton key={wish ?? 'NOT_TOLD'} className={classes.chip} aria-pressed={on} disabled={recording.pending} onClick={() => void record(wish)}>{t(`common:policeWish.${wish ?? 'NOT_TOLD'}`)}</UnstyledButton>
        ))}
      </div>
      <RefusedNotice refused={recording.refused} />
    </div>
  );
}
