import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineFieldsFragment } from '@saimado/contract/generated/tickets';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { ReadSteps } from '@saimado/scripts/ui/ReadSteps';
import { useTriageRuleText } from '@saimado/triage/ui/use-rule-text';
import { formatDay } from '@saimado/ui-kit/format-date';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import { useRuleText } from '@saimado/verification/ui/use-rule-text';
import classes from './timeline.module.css';

type Entry = TimelineFieldsFragment;
type Kind = Entry['kind'];
/** A day, not a code. */
const DAY = 'day';
/** Whose catalogue words `from` and `to` are of (schema › TimelineEntry); none: they say nothing the heading does not. */
type Family = 'ticketStatus' | 'outcome' | 'tier' | 'discipline' | 'hotline' | 'enrolmentStatus' | 'policeWish' | 'remoteResult' | 'callbackResult' | typeof DAY;
interface Look { icon: IconName; from?: Family; to?: Family }

const LOOKS: Record<Kind, Look> = {
  CALL_ACCEPTED: { icon: 'phoneIn', to: 'hotline' },
  CALL_ENDED: { icon: 'phoneOff' },
  AFTER_CALL_WORK_FINISHED: { icon: 'check' },
  VERIFIED: { icon: 'shield', from: 'outcome', to: 'outcome' },
  ENROLMENT_DUE_SET: { icon: 'calendar', from: DAY, to: DAY },
  ENROLMENT_SETTLED: { icon: 'checkCircle', to: 'enrolmentStatus' },
  TRIAGED: { icon: 'arrowRight', from: 'tier', to: 'tier' },
  NOTE: { icon: 'note' },
  STATUS_CHANGED: { icon: 'refresh', from: 'ticketStatus', to: 'ticketStatus' },
  ESCALATED: { icon: 'up', to: 'discipline' },
  ESCALATION_CLAIMED: { icon: 'hand', to: 'discipline' },
  ESCALATION_RETURNED: { icon: 'arrowLeft', from: 'discipline', to: 'ticketStatus' },
  ESCALATION_REFERRED: { icon: 'send', from: 'discipline' },
  ESCALATION_RESOLVED: { icon: 'checkCircle', from: 'discipline', to: 'ticketStatus' },
  SCRIPT_STEP_DONE: { icon: 'check' },
  FACTS_RECORDED: { icon: 'clock' },
  DEADLINE_DONE: { icon: 'checkCircle' },
  DEADLINE_REOPENED: { icon: 'arrowLeft' },
  DEADLINE_REMINDED: { icon: 'alert' },
  RELIEF_FUND_EXPLAINED: { icon: 'note' },
  POLICE_ADVISED: { icon: 'shield', to: 'policeWish' },
  REMOTE_SUPPORT_STARTED: { icon: 'desk' },
  REMOTE_SUPPORT_ENDED: { icon: 'desk', to: 'remoteResult' },
  GUIDELINE_ITEM_SET: { icon: 'question' },
  ANSWER_GIVEN: { icon: 'note' },
  TRANSFERRED: { icon: 'send', from: 'hotline', to: 'hotline' },
  INDICATOR_NOTED: { icon: 'search' },
  INDICATOR_REMOVED: { icon: 'search' },
  ESCALATION_RELEASED: { icon: 'arrowLeft', from: 'discipline' },
  ESCALATION_TAKEN_OVER: { icon: 'hand', from: 'discipline' },
  ESCALATION_ANSWERED: { icon: 'arrowRight', from: 'discipline' },
  FIRST_CONTACT_MADE: { icon: 'phone', from: 'discipline' },
  PROGRESS_GIVEN: { icon: 'note', from: 'discipline' },
  WAITING_FOR_CALLER: { icon: 'clock', from: 'discipline' },
  WAITING_ENDED: { icon: 'arrowRight', from: 'discipline' },
  TARGET_WARNED: { icon: 'alert', from: 'discipline' },
  TARGET_MISSED: { icon: 'alert', from: 'discipline' },
  CASE_SHEET_CHANGED: { icon: 'note', from: 'discipline' },
  REACH_RECORDED: { icon: 'phone' },
  CALLBACK_PLANNED: { icon: 'calendar' },
  CALLBACK_ATTEMPTED: { icon: 'phone', to: 'callbackResult' },
  CALLBACK_CANCELLED: { icon: 'cross' },
  CALLBACK_REMINDED: { icon: 'alert' },
  REFERRAL_PROPOSED: { icon: 'people', from: 'discipline' },
  REFERRAL_SENT: { icon: 'send', from: 'discipline' },
  REFERRAL_ACKNOWLEDGED: { icon: 'check', from: 'discipline' },
  REFERRAL_DECLINED: { icon: 'cross', from: 'discipline' },
  REFERRAL_OVERDUE: { icon: 'alert', from: 'discipline' },
  REFERRAL_CLOSED: { icon: 'checkCircle', from: 'discipline' },
  SATISFACTION_RECORDED: { icon: 'note', from: 'discipline' },
};

interface Props {
  /** Oldest first, as the server gives them. */
  entries: readonly Entry[];
  /** Names the region; the panel around it says the same to the eye. */
  label?: string;
}

/**
 * Everything that happened to a ticket, oldest first, as one writes a log. Scrolls inside its parent, which must have
 * a height, and stays at the newest entry unless one has scrolled up to read. What arrives is spoken (role `log`).
 */
export function Timeline(props: Props) {
  // The first entry is the ticket's own: another ticket starts at its own end.
  return <Log key={props.entries[0]?.id} {...props} />;
}

function Log({ entries, label }: Props) {
  const { t } = useTranslation(['tickets', 'common']);
  const language = useLanguage();
  const triageRule = useTriageRuleText();
  const scroller = useStickToEnd(entries.at(-1)?.id);
  const [opened] = useState(() => new Set(entries.map(({ id }) => id)));
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="log" aria-label={label ?? t('timeline.label')}>
      {entries.length === 0 && <p className={classes.empty}>{t('timeline.empty')}</p>}
      <ol className={classes.list}>
        {entries.map((entry, index) => {
          const day = formatDay(entry.at, language);
          const before = entries[index - 1];
          return (
            <TimelineItem key={entry.id} entry={entry} triageRule={triageRule} arrived={!opened.has(entry.id)}>
              {(!before || formatDay(before.at, language) !== day) && <p className={classes.day}><DateTime value={entry.at} shape="day" /></p>}
            </TimelineItem>
          );
        })}
      </ol>
    </div>
  );
}

interface ItemProps { entry: Entry; triageRule: (code: string) => string; arrived: boolean; children: ReactNode }

function TimelineItem({ entry, triageRule, arrived, children }: ItemProps) {
  const { t } = useTranslation(['tickets', 'common']);
  const language = useLanguage();
  const verificationRule = useRuleText();
  const ruleText = entry.kind === 'TRIAGED' ? triageRule : verificationRule;
  const look = LOOKS[entry.kind];
  const word = (family: Family | undefined, code: string | null): string | null => {
    if (!family || !code) return null;
    return family === DAY ? formatDay(code, language) : t(`common:${family}.${code}`);
  };
  const [from, to] = [word(look.from, entry.from), word(look.to, entry.to)];
  const change = [...new Set([from, to])].filter((part) => part !== null).join(' → ');
  return (
    <li className={classes.entry} data-kind={entry.kind} data-arrived={arrived || undefined}>
      {children}
      <span className={classes.mark}><Icon name={look.icon} size="1rem" /></span>
      <div className={classes.head}>
        <span className={classes.kind}>{t(`common:timelineKind.${entry.kind}`)}</span>
        {change && <span className={classes.change}>{change}</span>}
        <span className={classes.meta}>{entry.kind === 'DEADLINE_REMINDED' ? t('timeline.system') : entry.by}</span>
        <span className={classes.time}><DateTime value={entry.at} shape="time" /></span>
      </div>
      {entry.text && <p className={classes.text}>{entry.text}</p>}
      <ReadSteps steps={entry.scriptSteps} />
      {entry.reason && <p className={classes.reason}><span className={classes.label}>{t('timeline.reason')}</span>{entry.reason}</p>}
      {entry.rule && <p className={classes.reason}><span className={classes.label}>{t('timeline.rule')}</span>{ruleText(entry.rule)}</p>}
    </li>
  );
}

/** px from the end within which one still counts as reading the newest entry. */
const NEAR_END = 48;

function useStickToEnd(newest: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    };
    // A note box that grows below, or a window made smaller, must not hide the newest entry.
    const resized = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', look, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [newest]);
  return scroller;
}
