import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { DayCurveDocument, type DayCurveQuery } from '@saimado/contract/generated/floor';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { addDays, isJstDate, jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { formatDay } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { Panel } from '@saimado/ui-kit/Panel';
import { dayOf } from '@saimado/ui-kit/typed-day';
import { CurveChart } from './CurveChart';
import { CurveTable } from './CurveTable';
import classes from './curve.module.css';

const LINES = ['EMERGENCY', 'GUIDELINE'] as const;
const POLL_MS = 60_000;

/** A day of one hotline by the hour: the picture for the eye, the table for everybody. */
export function DayCurve() {
  const { t } = useTranslation(['floor', 'common']);
  const language = useLanguage();
  const today = jstDateOf(serverNow());
  const [typed, setTyped] = useState(today);
  const [hotline, setHotline] = useState<HotlineCode>('EMERGENCY');
  const [asTable, setAsTable] = useState(false);
  const day = isJstDate(dayOf(typed)) ? dayOf(typed) : today;
  const query = useQuery(DayCurveDocument, { variables: { day, hotline }, fetchPolicy: 'cache-and-network', pollInterval: day === today ? POLL_MS : 0 });
  const summary = ({ hours, night }: DayCurveQuery['dayCurve']): string => {
    const sum = (of: 'arrived' | 'answered' | 'missed' | 'abandoned' | 'outsideHours'): number => hours.reduce((total, hour) => total + hour[of], night[of]);
    return t('curve.summary', { day: formatDay(day, language), hotline: t(`common:hotline.${hotline}`), arrived: sum('arrived'), answered: sum('answered'), missed: sum('missed'), abandoned: sum('abandoned'), outside: sum('outsideHours') });
  };
  return (
    <Panel title={t('curve.title')} icon="chart" actions={<Button size="sm" variant="default" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'curve.chart' : 'curve.table')}</Button>}>
      <div className={classes.asked}>
        <SegmentedControl aria-label={t('curve.hotline')} value={hotline} onChange={(value) => setHotline(value as HotlineCode)} data={LINES.map((value) => ({ value, label: t(`common:hotlineShort.${value}`) }))} />
        <div className={classes.day}>
          <Button variant="default" aria-label={t('curve.previous')} onClick={() => setTyped(addDays(day, -1))}><Icon name="arrowLeft" /></Button>
          <DayInput label={t('curve.day')} value={typed} onChange={setTyped} />
          <Button variant="default" aria-label={t('curve.following')} disabled={day >= today} onClick={() => setTyped(addDays(day, 1))}><Icon name="arrowRight" /></Button>
          <Button variant="default" disabled={day === today} onClick={() => setTyped(today)}>{t('curve.today')}</Button>
        </div>
      </div>
      <QueryGate query={query}>
        {({ dayCurve }) => (
          <>
            <p className={classes.summary}>{summary(dayCurve)}</p>
            {!asTable && <CurveChart curve={dayCurve} />}
            <div className={classes.place}><div className={asTable ? classes.table : 'visually-hidden'}><CurveTable curve={dayCurve} caption={summary(dayCurve)} /></div></div>
            {dayCurve.night.arrived > 0 && <p className={classes.summary}>{t('curve.nightCalls', { count: dayCurve.night.arrived, answered: dayCurve.night.answered })}</p>}
          </>
        )}
      </QueryGate>
    </Panel>
  );
}
