import { useTranslation } from 'react-i18next';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatMonthDay, formatTime } from '@saimado/ui-kit/format-date';
import { useMinutes } from './use-age';
import { WallFigure, type FigureTone, WallMark } from './WallFigure';
import classes from './wall.module.css';

type Floor = FloorQuery['floor'];
type Owed = Floor['deadlines'] & Partial<Pick<Floor['targets'], 'nextAt'>>;

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
        <Late owed={floor.deadlines} now={floor.asOf} />
      </WallFigure>
    </section>
  );
}

const toneOf = ({ overdue, soon }: Owed): FigureTone => (overdue > 0 ? 'danger' : soon > 0 ? 'warn' : 'plain');

/** A clock that is a day, as the law's are, runs out today or it does not. */
function Late({ owed, now }: { owed: Owed; now: string }) {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const { overdue, soon, nextAt } = owed;
  const shortly = (at: string): string => (formatDay(at, language) === formatDay(now, language) ? formatTime(at) : formatMonthDay(at, language));
  return (
    <>
      {overdue > 0 && <WallMark tone="danger" icon="alert">{t('wall.overdue', { count: overdue })}</WallMark>}
      {soon > 0 && <WallMark tone="warn" icon="clock">{t(nextAt === undefined ? 'wall.dueToday' : 'wall.soon', { count: soon })}</WallMark>}
      {overdue + soon === 0 && <span>{t('wall.overdue', { count: 0 })}</span>}
      {nextAt && <span>{t('wall.nextAt', { time: shortly(nextAt) })}</span>}
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
