import { useTranslation } from 'react-i18next';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { formatShort, formatTime } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { useAge } from './use-age';
import { WallFigure, WallMark } from './WallFigure';
import classes from './wall.module.css';

/** One hotline: whether it is open, its calls now, and what became of today's. */
export function WallLine({ line }: { line: FloorQuery['floor']['lines'][number] }) {
  const { t } = useTranslation(['floor', 'common']);
  const language = useLanguage();
  const age = useAge();
  const { code, isOpen, closesAt, opensAt } = line.hotline;
  const when = isOpen ? (closesAt ? t('wall.openUntil', { time: formatTime(closesAt) }) : t('wall.open')) : opensAt ? t('wall.closedUntil', { time: formatShort(opensAt, language) }) : t('wall.closed');
  const name = t(`common:hotline.${code}`);
  const nobodyFree = isOpen && line.available === 0;
  return (
    <section className={classes.line} aria-label={name}>
      <header className={classes.lineHead}>
        <h2 className={classes.lineName}>{name}</h2>
        <span className={classes.hours} data-open={isOpen || undefined}><Icon name={isOpen ? 'phone' : 'phoneOff'} /> {when}</span>
      </header>
      <div className={classes.figures}>
        <WallFigure name={t('wall.ringing')} value={line.ringing} tone={line.ringing > 0 ? 'warn' : 'plain'}>
          {line.longestWaitSince ? <>{t('wall.longest')} <ElapsedTimer from={line.longestWaitSince} label={t('wall.longest')} /></> : t('wall.nobodyWaits')}
        </WallFigure>
        <WallFigure name={t('wall.inProgress')} value={line.inProgress} />
        <WallFigure name={t('wall.afterCallWork')} value={line.afterCallWork} />
        <WallFigure name={t('wall.available')} value={line.available} tone={nobodyFree ? 'warn' : line.available > 0 ? 'good' : 'plain'}>{nobodyFree && t('wall.nobodyFree')}</WallFigure>
        <WallFigure name={t('wall.debts')} value={line.debts}>{line.oldestDebtSince ? <>{t('wall.longest')} {age(line.oldestDebtSince)}</> : t('wall.none')}</WallFigure>
      </div>
      <p className={classes.today}>
        <span>{t('wall.today')}</span>
        <span>{t('wall.answered')} <b className="saimado-number">{line.answeredToday}</b></span>
        <span>{t('wall.abandoned')} <b className="saimado-number">{line.abandonedToday}</b></span>
        {line.missedToday > 0 ? <WallMark tone="danger" icon="phoneOff">{t('wall.missed')} <b className="saimado-number">{line.missedToday}</b></WallMark> : <span>{t('wall.missed')} <b className="saimado-number">0</b></span>}
      </p>
    </section>
  );
}
