import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { ReachFieldsFragment } from '@saimado/contract/generated/callbacks';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';
import { isComposing } from '@saimado/ui-kit/ime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { ClinicNow } from './ClinicNow';
import { ReachFields } from './ReachFields';
import { useReachForm } from './use-reach-form';
import classes from './reach.module.css';

/** Who is to be called at the clinic, on which number, and when it is open: recorded once, shown everywhere. */
export function ReachPanel({ ticket }: { ticket: TicketOfPanel }) {
  const { t } = useTranslation(['callbacks', 'common']);
  const work = useReachForm(ticket);
  const [open, setOpen] = useState(false);
  const editing = open || work.dirty;
  const save = async (): Promise<void> => {
    if (!work.pending && (await work.save())) setOpen(false);
  };
  useCommands([{ id: 'reach:edit', label: t('reach.command'), keywords: 'renrakusaki shinryou jikan hours contact', icon: 'clock', group: t('group'), run: () => setOpen(true) }]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Panel title={t('reach.title')} icon="phone" actions={!editing && work.reach && <Button size="sm" variant="default" onClick={() => setOpen(true)}>{t(work.reach.version > 0 ? 'reach.change' : 'reach.begin')}</Button>}>
      <QueryGate query={work.query}>
        {({ ticket: known }) => known && (editing ? (
          <div onKeyDown={onKeyDown}>
            <ReachFields work={work} onSubmitKey={() => void save()} begins={open} />
            <div className={classes.buttons}>
              <Button size="sm" variant="default" onClick={() => { work.forget(); setOpen(false); }}>{t('common:cancel')}</Button>
              <Button size="sm" loading={work.pending} disabled={!work.dirty} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void save()}>{t('reach.record')}</Button>
            </div>
          </div>
        ) : <Known reach={known.reach} />)}
      </QueryGate>
    </Panel>
  );
}

/** What is known: whom, the number in large type, now open or not, the week. */
export function Known({ reach }: { reach: ReachFieldsFragment }) {
  const { t } = useTranslation('callbacks');
  const language = useLanguage();
  const last = reach.changes[0];
  return (
    <div className={classes.known}>
      <p className={classes.whom}>
        {reach.phoneToCall ? <strong className={classes.phone}><PhoneNumber value={reach.phoneToCall} /></strong> : <span>{t('reach.noPhone')}</span>}
        <span>{[reach.contactName, reach.contactRole && (reach.contactName ? t('reach.role', { role: reach.contactRole }) : reach.contactRole)].filter(Boolean).join('')}</span>
        {reach.phoneToCall && !reach.phone && <span className={classes.quiet}>{t('reach.callersNumber')}</span>}
      </p>
      <ClinicNow clinic={reach} />
      {reach.hours && <ul className={classes.week}>{reach.hours.split('、').map((part) => <li key={part}>{part}</li>)}</ul>}
      {reach.daysOff && <p className={classes.line}>{t('reach.offOn', { days: reach.daysOff })}</p>}
      {reach.notBefore && <p className={classes.line}>{t('reach.from', { time: formatShort(reach.notBefore, language) })}</p>}
      {reach.remark && <p className={classes.line}>{reach.remark}</p>}
      {last && (
        <details className={classes.history}>
          <summary>{t('reach.lastBy', { by: last.by })} <DateTime value={last.at} shape="short" /></summary>
          <ul>{reach.changes.map(({ version, at, by, changed }) => <li key={version}><DateTime value={at} shape="short" /> {by}：{changed.map((name) => t(`reach.${name}`)).join('・')}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
