import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CallbackTimeDocument } from '@saimado/contract/generated/callbacks';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useSettled } from './use-settled';
import classes from './callbacks.module.css';

/** What is understood of a typed time, read anew once the clinic's hours (`reachVersion`) are others. */
export function useTypedTime(ticketNumber: string, typed: string, reachVersion = 0) {
  const settled = useSettled(typed);
  const query = useQuery(CallbackTimeDocument, { variables: { ticketNumber, typed: settled }, fetchPolicy: 'no-cache' });
  const { refetch } = query;
  const seen = useRef(reachVersion);
  useEffect(() => {
    if (seen.current !== reachVersion) void refetch().catch(() => undefined);
    seen.current = reachVersion;
  }, [reachVersion, refetch]);
  return {
    understood: (query.data ?? query.previousData)?.callbackTime ?? null,
    /** read anew, for whoever presses Enter before it has settled */
    read: async () => (await refetch({ ticketNumber, typed })).data?.callbackTime ?? null,
  };
}
export type TypedTime = ReturnType<typeof useTypedTime>['understood'];

interface Props { label: string; typed: string; understood: TypedTime; onType: (text: string) => void; onBlur?: () => void; onSubmitKey: () => void; autoFocus?: boolean; fault?: string | undefined }

/** When to call: typed as one says it, with what was understood, and the time proposed where the clinic is closed. */
export function TimeField({ label, typed, understood, onType, onBlur, onSubmitKey, autoFocus, fault }: Props) {
  const { t } = useTranslation('callbacks');
  const language = useLanguage();
  const proposal = understood?.proposal ?? null;
  return (
    <div className={classes.time}>
      <ImeTextInput label={label} placeholder={t('plan.timeHint')} autoComplete="off" name="callback-time" value={typed} error={fault ?? (typed === '' ? undefined : understood?.problem ?? undefined)}
        onChange={(event) => onType(event.currentTarget.value)} onSubmitKey={onSubmitKey} {...(onBlur && { onBlur })} {...(autoFocus && { autoFocus })} />
      <div className={classes.understood} role="status">
        {understood?.dueAt && (
          <span className={classes.read} data-closed={understood.isOpen === false || undefined}>
            <Icon name={understood.isOpen === false ? 'alert' : 'check'} />{formatShort(understood.dueAt, language)}
            {understood.isOpen === false && `（${t('plan.closedThen')}）`}{understood.isOpen === null && `（${t('clinic.unknown')}）`}
          </span>
        )}
        {proposal && (
          <Button size="compact-md" variant="default" className={classes.proposal} onClick={() => onType(shortTime(proposal))}>
            {t('plan.propose', { time: formatShort(proposal, language) })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A proposed instant as it is typed: the server reads both. */
export const shortTime = (instant: string): string => formatShort(instant, 'ja');
