import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import { serverNow } from '@saimado/ui-kit/clock';
import { useCommands } from '@saimado/ui-kit/commands';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatShort, formatTime } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './shell.module.css';

/** Opening and closing happen on the minute. */
const POLL_MS = 60_000;
const HOURS = '/hours';

/** Which line is open now, until when, or when it opens next; all hours and holidays are one step away. */
export function HotlineChips() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(HotlinesDocument, { pollInterval: POLL_MS });
  const shortly = (at: string): string => (formatDay(at, language) === formatDay(serverNow(), language) ? formatTime(at) : formatShort(at, language));
  useCommands([{ id: `go:${HOURS}`, label: t('nav.hours'), group: t('palette.group.go'), icon: 'calendar', keywords: 'hours holidays uketsuke jikan kyujitsu', rank: 1, run: () => void navigate(HOURS) }]);
  if (!data) return null;
  return (
    <ul className={classes.chips} aria-label={t('shell.hotlines')}>
      {data.hotlines.map((line) => {
        const when = line.isOpen ? line.closesAt && t('shell.until', { time: shortly(line.closesAt) }) : line.opensAt && t('shell.next', { time: shortly(line.opensAt) });
        return (
          <li key={line.code}>
            <Link to={HOURS} className={classes.chip} data-open={line.isOpen || undefined} title={[line.name, line.phoneNumber, when].filter(Boolean).join(' ')}>
              <Icon name={line.isOpen ? 'phone' : 'phoneOff'} />
              <span className={classes.chipName}>{t(`hotlineShort.${line.code}`)}</span>
              <span className={line.isOpen ? classes.wideOnly : undefined}>{t(line.isOpen ? 'shell.open' : 'shell.closed')}</span>
              {when && <span className={classes.wideOnly}>{when}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
