import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BriefingTopicFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './briefing.module.css';

type Line = BriefingTopicFieldsFragment['lines'][number];
/** Of the steps read to a caller the last few tell how far they are. */
const SHOWN_STEPS = 3;

interface Props {
  topic: BriefingTopicFieldsFragment;
  /** Without where from: where there is no room for it, or only one place it can be from. */
  plain?: boolean;
}

/** What is known of a topic, each with where from, and what nobody has asked yet. */
export function BriefingLines({ topic: { lines, missing }, plain = false }: Props) {
  const { t } = useTranslation('escalations');
  const steps = lines.filter(({ code }) => code === 'READ');
  const shown = lines.filter((line) => line.code !== 'READ' || steps.slice(-SHOWN_STEPS).includes(line));
  const more = steps.slice(0, -SHOWN_STEPS);
  return (
    <>
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {shown.map((line, n) => <li key={n} data-code={line.code}><LineText line={line} />{!plain && <From line={line} />}</li>)}
        </ul>
      )}
      {more.length > 0 && (
        <details className={classes.quiet}>
          <summary>{t('briefing.moreSteps', { count: more.length })}</summary>
          <ul className={classes.lines}>{more.map((line, n) => <li key={n}><LineText line={line} /></li>)}</ul>
        </details>
      )}
      {missing.length > 0 && (
        <p className={classes.missing}><Icon name="question" size="1em" />{t('briefing.missing', { what: missing.map((gap) => t(`briefing.gap.${gap}`)).join(t('briefing.join')) })}</p>
      )}
    </>
  );
}

const From = ({ line: { from, at } }: { line: Line }) => {
  const { t } = useTranslation('escalations');
  return <small className={classes.from}>{t(`briefing.from.${from}`)}{at && from !== 'CALL' && <> <DateTime value={at} shape="time" /></>}</small>;
};

function LineText({ line: { code, label, labelEn, text, textEn, yes, number, on, at } }: { line: Line }): ReactNode {
  const { t } = useTranslation('escalations');
  const language = useLanguage();
  const [asked, answer] = language === 'en' ? [labelEn ?? label, textEn ?? text] : [label, text];
  switch (code) {
    case 'SAID': return <strong className={classes.said}>{text}</strong>;
    case 'ANSWER': return <><span className={classes.asked}>{asked}</span> <strong>{answer}</strong></>;
    case 'RECEIVED': return <>{t('briefing.line.RECEIVED')} {at && <DateTime value={at} shape="short" />}</>;
    case 'INCIDENT_ON':
    case 'AWARE_ON': return <>{t(`briefing.line.${code}`)} <strong>{on && formatDay(on, language)} {text}</strong></>;
    case 'PERSONS': return <>{t('briefing.line.PERSONS')} <strong>{t(yes ? 'briefing.about' : 'briefing.persons', { count: number ?? 0 })}</strong></>;
    case 'PATIENT_DATA':
    case 'CARE_IMPAIRED':
    case 'SYSTEMS_IMPAIRED': return <>{t(`briefing.line.${code}`)} <strong>{t(yes ? 'briefing.yes' : 'briefing.no')}</strong></>;
    case 'REMOTE_SUPPORT': return <>{t('briefing.line.REMOTE_SUPPORT', { tool: label })} {text}</>;
    case 'PRESERVE_EVIDENCE': return <strong>{t('briefing.line.PRESERVE_EVIDENCE')}</strong>;
    case 'READ':
    case 'DO_NOT': return <span lang="ja">{text}</span>;
  }
}
