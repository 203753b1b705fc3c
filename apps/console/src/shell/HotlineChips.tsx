import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import { serverNow } from '@saimado/ui-kit/clock';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatShort, formatTime } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './shell.module.css';

/** Opening and closing happen on the minute. */
const POLL_MS = 60_000;

/** Which line is open now, until when, or when it opens next. */
export function HotlineChips() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { data } = useQuery(HotlinesDocument, { pollInterval: POLL_MS });
  const shortly = (at: string): string => (formatDay(at, language) === formatDay(serverNow(), language) ? formatTime(at) : formatShort(at, language));
  if (!data) return null;
  return (
    <ul className={classes.chips} aria-label={t('shell.hotlines')}>
      {data.hotlines.map((line) => {
        const when = line.isOpen ? line.closesAt && t('shell.until', { time: shortly(line.closesAt) }) : line.opensAt && t('shell.next', { time: shortly(line.opensAt) });
        return (
          <li key={line.code} className={classes.chip} data-open={line.isOpen || undefined} title={[line.name, line.phoneNumber, when].filter(Boolean).join(' ')}>
            <Icon name={line.isOpen ? 'phone' : 'phoneOff'} />
            <span className={classes.chipName}>{t(`hotlineShort.${line.code}`)}</span>
            <span>{t(line.isOpen ? 'shell.open' : 'shell.closed')}</span>
            {when && <span className={classes.wideOnly}>{when}</span>}
          </li>
        );
      })}
    </ul>
  );
}
