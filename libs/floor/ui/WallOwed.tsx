import { useTranslation } from 'react-i18next';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatMonthDay, formatTime } from '@saimado/ui-kit/format-date';
import { useMinutes } from './use-age';
import { WallFigure, type FigureTone, WallMark } from './WallFigure';
import classes from './wall.module.css';

type Floor = FloorQuery['floor'];
type Owed = Floor['deadlines'];

/** What is owed to callers: tier 2's escalations and clocks, calls back, firms' answers, and what the law wants of them. */
export function WallOwed({ floor }: { floor: Floor }) {
  const { t } = useTranslation('floor');
  return (
    <section className={classes.owed} aria-label={t('wall.owed')}>
      {floor.escalations.map((one) => <WallEscalations key={one.discipline} escalations={one} />)}
      <WallFigure name={t('wall.targets')} icon="clock" value={floor.targets.open} tone={toneOf(floor.targets)}>
        <Late owed={floor.targets} now={floor.asOf} />
      </WallFigure>
      <WallFigure name={t('wall.callbacks')} icon="phoneIn" value={floor.callbacks.open} tone={toneOf(floor.callbacks)}>
        <Late owed={floor.callbacks} now={floor.asOf} />
      </WallFigure>
      <WallFigure name={t('wall.firms')} icon="people" value={floor.firms.open} tone={toneOf(floor.firms)}>
        <Late owed={floor.firms} now={floor.asOf} />
      </WallFigure>
      <WallFigure name={t('wall.deadlines')} icon="calendar" value={floor.deadlines.open} tone={toneOf(floor.deadlines)}>
        <Late owed={floor.deadlines} now={floor.asOf} byDay />
      </WallFigure>
    </section>
  );
}

const toneOf = ({ overdue, soon }: Owed): FigureTone => (overdue > 0 ? 'danger' : soon > 0 ? 'warn' : 'plain');

/** A clock that is a day, as the law's are, runs out today or it does not. */
function Late({ owed, now, byDay = false }: { owed: Owed; now: string; byDay?: boolean }) {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const { overdue, soon, nextAt } = owed;
  // A day runs out when the next begins.
  const next = nextAt && (byDay ? new Date(Date.parse(nextAt) - 1) : new Date(nextAt));
  const isToday = next && formatDay(next, language) === formatDay(now, language);
  return (
    <>
      {overdue > 0 && <WallMark tone="danger" icon="alert">{t('wall.overdue', { count: overdue })}</WallMark>}
      {soon > 0 && <WallMark tone="warn" icon="clock">{t(byDay ? 'wall.dueToday' : 'wall.soon', { count: soon })}</WallMark>}
      {overdue + soon === 0 && <span>{t('wall.overdue', { count: 0 })}</span>}
      {next && !(byDay && isToday) && <span>{t('wall.nextAt', { time: isToday ? formatTime(next) : formatMonthDay(next, language) })}</span>}
    </>
  );
}

/** How old is what one discipline has on its desk. */
function WallEscalations({ escalations }: { escalations: Floor['escalations'][number] }) {
  const { t } = useTranslation(['floor', 'common']);
  const age = useMinutes();
  const { open, unclaimed, overdue, buckets } = escalations;
  const bounds = buckets.map(({ untilMinutes }, index) => (untilMinutes === null ? t('wall.over', { age: age(buckets[index - 1]?.untilMinutes ?? 0) }) : t('wall.within', { age: age(untilMinutes) })));
  return (
    <div className={classes.wide}>
      <WallFigure name={t(`common:discipline.${escalations.discipline}`)} icon="up" value={open} tone={overdue > 0 ? 'danger' : 'plain'}>
        {overdue > 0 && <WallMark tone="danger" icon="alert">{t('wall.overdue', { count: overdue })}</WallMark>}
        <span>{t('wall.unclaimed', { count: unclaimed })}</span>
      </WallFigure>
      <dl className={classes.buckets} aria-label={t('wall.ages')}>
        {buckets.map(({ count }, index) => <div key={bounds[index]} className={classes.bucket} data-none={count === 0 || undefined}><dt>{bounds[index]}</dt><dd className="saimado-number">{count}</dd></div>)}
      </dl>
    </div>
  );
}
