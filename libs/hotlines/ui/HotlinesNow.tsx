import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { HotlinesDocument, type HotlinesQuery } from '@saimado/contract/generated/hotlines';
import { serverNow } from '@saimado/ui-kit/clock';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatShort, formatTime, type Language } from '@saimado/ui-kit/format-date';
import { Panel } from '@saimado/ui-kit/Panel';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './hours.module.css';

type Hotline = HotlinesQuery['hotlines'][number];
/** Opening and closing happen on the minute. */
const POLL_MS = 60_000;

/** What the settings below come to, at this moment. */
export function HotlinesNow() {
  const { t } = useTranslation('hotlines');
  const query = useQuery(HotlinesDocument, { pollInterval: POLL_MS });
  return (
    <Panel title={t('now.title')} icon="clock" flush>
      <QueryGate query={query}>{({ hotlines }) => <div className={classes.now}>{hotlines.map((line) => <Now key={line.code} line={line} />)}</div>}</QueryGate>
    </Panel>
  );
}

const shortly = (at: string, language: Language): string => (formatDay(at, language) === formatDay(serverNow(), language) ? formatTime(at) : formatShort(at, language));

function Now({ line }: { line: Hotline }) {
  const { t } = useTranslation(['hotlines', 'common']);
  const language = useLanguage();
  const until = line.isOpen ? line.closesAt : line.opensAt;
  const key = line.isOpen ? (until ? 'now.openUntil' : null) : until ? 'now.closedUntil' : 'now.closedNoNext';
  return (
    <div className={classes.line}>
      <p className={classes.lineName}>{t(`common:hotline.${line.code}`)} <PhoneNumber value={line.phoneNumber} /></p>
      <p className={classes.lineNow}>
        <StatusBadge tone={line.isOpen ? 'success' : 'neutral'} icon={line.isOpen ? 'phone' : 'phoneOff'}>{t(line.isOpen ? 'now.open' : 'now.closed')}</StatusBadge>
        {key && <span>{t(key, { time: until ? shortly(until, language) : '' })}</span>}
      </p>
      {line.needsConfirmation.map((doubt) => <p key={doubt} className={classes.doubt}><NeedsConfirmation /> <span lang="ja">{doubt}</span></p>)}
    </div>
  );
}
