import { useQuery } from '@apollo/client/react';
import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { CaseSheetHistoryDocument, type CaseSheetFieldFieldsFragment } from '@saimado/contract/generated/case-sheet';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime } from '@saimado/ui-kit/DateTime';
import classes from './case-sheet.module.css';

interface Props {
  escalationId: string;
  field: CaseSheetFieldFieldsFragment;
  label: string;
  /** Only the way to the history: the room is somebody else's at the moment. */
  brief: boolean;
  /** Missing where the sheet is only read. */
  onRestore?: ((text: string) => void) | undefined;
}

/** Who wrote a field last; behind it every text that it ever had, any of which may be put back. */
export function CaseSheetHistory({ escalationId, field, label, brief, onRestore }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const [opened, setOpened] = useState(false);
  // Tab goes from field to field; by keyboard the history is opened from the palette.
  useCommands([{ id: `desk:sheet:history:${field.code}`, label: t('caseSheet.history.command', { field: label }), icon: 'clock', group: t('common:nav.desk'), run: () => setOpened(true) }]);
  return (
    <>
      <UnstyledButton className={classes.stamp} tabIndex={-1} aria-label={t('caseSheet.history.open', { field: label, count: field.version })} onClick={() => setOpened(true)}>
        {!brief && <>{field.by} {field.at && <DateTime value={field.at} shape="time" />}</>}<span className={classes.count}>{t('caseSheet.history.short', { count: field.version })}</span>
      </UnstyledButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('caseSheet.history.title', { field: label })} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Versions escalationId={escalationId} field={field} onRestore={onRestore && ((text) => { onRestore(text); setOpened(false); })} />
      </Modal>
    </>
  );
}

function Versions({ escalationId, field: { code, version: current }, onRestore }: Omit<Props, 'label' | 'brief'>) {
  const { t } = useTranslation('escalations');
  const query = useQuery(CaseSheetHistoryDocument, { variables: { escalationId, field: code }, fetchPolicy: 'network-only' });
  return (
    <QueryGate query={query}>
      {({ caseSheetHistory }) => (
        <ol className={classes.versions}>
          {caseSheetHistory.map(({ version, text, by, at }) => (
            <li key={version}>
              <div className={classes.head}>
                <strong>{t('caseSheet.history.version', { version })}</strong> <span>{by}</span> <span className={classes.quiet}><DateTime value={at} /></span>
                <span className={classes.state}>
                  {version === current ? <span className={classes.quiet}>{t('caseSheet.history.current')}</span>
                    : onRestore && <Button size="sm" variant="default" onClick={() => onRestore(text)}>{t('caseSheet.history.restore')}</Button>}
                </span>
              </div>
              <p className={classes.words}>{text || t('caseSheet.empty')}</p>
            </li>
          ))}
        </ol>
      )}
    </QueryGate>
  );
}
