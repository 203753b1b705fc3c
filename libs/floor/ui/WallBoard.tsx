import { useTranslation } from 'react-i18next';
import { useConnection } from '@saimado/contract/client/connection';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatTime } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { WallAgents } from './WallAgents';
import { WallLine } from './WallLine';
import { WallOwed } from './WallOwed';
import classes from './wall.module.css';

interface Props {
  floor: FloorQuery['floor'];
  scheme: 'light' | 'dark';
  /** the last fetch brought nothing: these are figures of before */
  failed: boolean;
  full?: { onLeave: () => void; onBrightness: () => void };
}

/**
 * Numbers and words to be read from four metres. Reading wants letters of 16 minutes of arc (ISO 9241-303): 18.6 mm at that
 * distance. All sizes are in `em` of the board, which is an eightieth of its width and at most a fiftieth of its height: on a
 * 55-inch screen of 16:9 that is 13.7 mm, so labels of 1.5 em (24 px of 1280) have kanji of 18.5 mm, numbers of 4.25 em (68 px)
 * digits of 42 mm, 36 minutes. It depends on the screen's size, not on its dots. Names and keys are for who stands closer.
 */
export function WallBoard({ floor, scheme, failed, full }: Props) {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const live = useConnection() === 'connected' && !failed;
  const seconds = new Date(floor.asOf).toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo' });
  return (
    <section className={classes.board} data-scheme={scheme} data-full={full ? true : undefined} aria-label={t('wall.board')} tabIndex={full ? -1 : undefined} data-autofocus={full ? true : undefined}>
      <header className={classes.head}>
        <span className={classes.day}>{formatDay(floor.asOf, language)}</span>
        <span className={`${classes.now} saimado-number`}>{formatTime(floor.asOf)}</span>
        {live
          ? <span className={classes.live}><Icon name="plug" /> {t('wall.live')} <span className="saimado-number">{t('wall.asOf', { time: seconds })}</span></span>
          : <strong className={classes.lost} role="alert"><Icon name="alert" /> {t('wall.lost', { time: seconds })}</strong>}
        {full && (
          <span className={classes.headKeys}>
            <span className={classes.keys}>{t('wall.keys')}</span>
            <button type="button" className={classes.headButton} aria-label={t('wall.brightness')} onClick={full.onBrightness}><Icon name={scheme === 'dark' ? 'sun' : 'moon'} /></button>
            <button type="button" className={classes.headButton} aria-label={t('wall.leave')} onClick={full.onLeave}><Icon name="cross" /></button>
          </span>
        )}
      </header>
      <div className={classes.lines}>{floor.lines.map((line) => <WallLine key={line.hotline.code} line={line} />)}</div>
      <WallOwed floor={floor} />
      <WallAgents agents={floor.agents} />
    </section>
  );
}
