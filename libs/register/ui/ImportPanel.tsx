import { ActionIcon, Group, Progress, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Notice } from '@saimado/ui-kit/Notices';
import { Icon } from '@saimado/ui-kit/Icon';
import { Panel } from '@saimado/ui-kit/Panel';
import { ImportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { CategoryMoves } from './CategoryMoves';
import { ImportAnswer } from './ImportAnswer';
import { ImportCounts } from './ImportCounts';
import { ImportFacts } from './ImportFacts';
import { ImportLines } from './ImportLines';
import { ShrinkPanel } from './ShrinkPanel';
import { UndoImport } from './UndoImport';
import { type Import, isOpen, isReading } from './use-imports';
import classes from './register.module.css';

/** One import: what it would do while it waits, how far it is while it runs, what it did. */
export function ImportPanel({ found, chosen, onKeep, onClose }: { found: Import; chosen: boolean; onKeep: () => void; onClose: () => void }) {
  const { t } = useTranslation('register');
  const place = useRef<HTMLDivElement>(null);
  // Asked for from the history further down: go there, with the keyboard too.
  useEffect(() => {
    if (!chosen) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={place} tabIndex={-1} className={classes.place}><Panel
      title={t('current.title')} icon="register"
      actions={
        <Group gap="xs">
          <span className={classes.fileName}>{found.fileName}</span>
          <ImportStatusBadge code={found.status} />
          {!isOpen(found) && <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('current.close')} onClick={onClose}><Icon name="cross" /></ActionIcon>}
        </Group>
      }
    >
      <Stack gap="md">
        <Body found={found} onYes={onKeep} />
      </Stack>
    </Panel></div>
  );
}

function Body({ found, onYes }: { found: Import; onYes: () => void }) {
  const { t } = useTranslation('register');
  switch (found.status) {
    case 'IMPORTING':
      return <Working label={t(isReading(found) ? 'current.reading' : 'current.applying')} share={found.progress} />;
    case 'PREVIEW':
      return (
        <>
          <Notice tone="info">{t('current.preview')}</Notice>
          <ImportCounts found={found} />
          {found.needsSecondConfirmation && <ShrinkPanel found={found} />}
          <Details found={found} />
          <ImportLines found={found} />
          <ImportAnswer found={found} onYes={onYes} />
        </>
      );
    case 'IMPORTED':
      return (
        <>
          <Notice tone="success">{t('current.imported')}</Notice>
          <ImportCounts found={found} />
          <Details found={found} />
          <ImportLines found={found} />
          {found.undoable && <UndoImport found={found} />}
        </>
      );
    case 'UNDONE':
      return (
        <>
          <Notice tone="neutral" title={t('undo.done')}>{found.undoReason !== null && t('undo.because', { reason: found.undoReason })}</Notice>
          <ImportCounts found={found} />
          <Details found={found} />
        </>
      );
    case 'CANCELLED':
      return <Notice tone="neutral">{t('current.cancelled')}</Notice>;
    case 'FAILED':
      return (
        <>
          <ErrorNotice title={t('current.failed.title')}>{t(found.refusedRowCount > 0 ? 'current.failed.file' : 'current.failed.other')}</ErrorNotice>
          <ImportLines found={found} />
        </>
      );
  }
}

/** Who moves between categories, and beside it whose import it is. */
function Details({ found }: { found: Import }) {
  return (
    <div className={classes.details}>
      <CategoryMoves found={found} />
      <ImportFacts found={found} />
    </div>
  );
}

function Working({ label, share }: { label: string; share: number }) {
  const { t } = useTranslation('register');
  const percent = Math.floor(share * 100);
  return (
    <div className={classes.progress} role="status">
      <span>{label}</span>
      <span className="saimado-number">{t('current.percent', { percent })}</span>
      <Progress className={classes.wide} size="lg" value={percent} aria-label={label} animated />
    </div>
  );
}
