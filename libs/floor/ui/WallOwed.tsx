import { useTranslation } from 'react-i18next';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { serverNow } from '@saimado/ui-kit/clock';
import { WallFigure, type FigureTone, WallMark } from './WallFigure';
import classes from './wall.module.css';

type Floor = FloorQuery['floor'];
const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in the largest unit that is at least one: nobody counts 4,000 minutes from four metres. */
function useAge(): (minutes: number) => string {
  const { t } = useTranslation('floor');
  return (minutes) => (minutes >= DAY ? t('wall.days', { count: Math.floor(minutes / DAY) }) : minutes >= HOUR ? t('wall.hours', { count: Math.floor(minutes / HOUR) }) : t('wall.minutes', { count: Math.max(0, Math.floor(minutes)) }));
}

/** What is owed to callers: verifications, tier 2's escalations and clocks, the law's. */
export function WallOwed({ floor }: { floor: Floor }) {
  const { t } = useTranslation('floor');
  const age = useAge();
  const oldest = floor.oldestDebtSince && age((serverNow().getTime() - Date.parse(floor.oldestDebtSince)) / 60_000);
  return (
    <section className={classes.owed} aria-label={t('wall.owed')}>
      {floor.escalations.map((one) => <WallEscalations key={one.discipline} escalations={one} />)}
      <WallFigure name={t('wall.targets')} icon="clock" value={floor.targets.open} tone={toneOf(floor.targets)}>
        <Late owed={floor.targets} soon="wall.soon" />
      </WallFigure>
      <WallFigure name={t('wall.callbacks')} icon="phoneIn" value={floor.callbacks.open} tone={toneOf(floor.callbacks)}>
        <Late owed={floor.callbacks} soon="wall.soon" />
      </WallFigure>
      <WallFigure name={t('wall.deadlines')} icon="calendar" value={floor.deadlines.open} tone={toneOf(floor.deadlines)}>
        <Late owed={floor.deadlines} soon="wall.dueToday" />
      </WallFigure>
      <WallFigure name={t('wall.debts')} icon="shield" value={floor.debts}>{oldest ? t('wall.oldest', { age: oldest }) : t('wall.none')}</WallFigure>
    </section>
  );
}

const toneOf = ({ overdue, soon }: Floor['targets']): FigureTone => (overdue > 0 ? 'danger' : soon > 0 ? 'warn' : 'plain');

function Late({ owed, soon }: { owed: Floor['targets']; soon: string }) {
  const { t } = useTranslation('floor');
  return (
    <>
      {owed.overdue > 0 && <WallMark tone="danger" icon="alert">{t('wall.overdue', { count: owed.overdue })}</WallMark>}
      {owed.soon > 0 && <WallMark tone="warn" icon="clock">{t(soon, { count: owed.soon })}</WallMark>}
      {owed.overdue + owed.soon === 0 && t('wall.overdue', { count: 0 })}
    </>
  );
}

/** How old is what one discipline has on its desk. */
function WallEscalations({ escalations }: { escalations: Floor['escalations'][number] }) {
  const { t } = useTranslation(['floor', 'common']);
  const age = useAge();
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
