import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useRefetchOn } from '@saimado/contract/client/use-refetch-on';
import { KnownForTierTwoDocument, type BriefingTopicFieldsFragment } from '@saimado/contract/generated/escalations';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { BriefingLines } from './BriefingLines';
import classes from './escalate-form.module.css';

/** What an operator may add to what the ticket knows. */
export interface Said { happened: string; since: string; patients: string; done: string; doNotTouch: string }
export const NOTHING_SAID: Said = { happened: '', since: '', patients: '', done: '', doNotTouch: '' };
const PART: Record<BriefingTopicFieldsFragment['topic'], keyof Said> = { HAPPENED: 'happened', SINCE: 'since', PATIENTS: 'patients', DONE: 'done', DO_NOT_TOUCH: 'doNotTouch' };

/** What the ticket has already of what tier 2 will ask; read again whenever the ticket changes. */
export function useKnown({ number, version }: { number: string; version: number }): readonly BriefingTopicFieldsFragment[] {
  const { data, refetch } = useQuery(KnownForTierTwoDocument, { variables: { number }, fetchPolicy: 'cache-and-network' });
  useRefetchOn(version, refetch);
  return data?.ticket?.knownForTierTwo ?? [];
}

interface Props { known: readonly BriefingTopicFieldsFragment[]; said: Said; onSay: (said: Said) => void; onBlur: () => void }

/** What is known stands there; only what nobody has asked is a field, and none of them has to be filled. */
export function KnownAndAsked({ known, said, onSay, onBlur }: Props) {
  const { t } = useTranslation('escalations');
  // What is typed stays, also when somebody records the same meanwhile.
  const asked = known.filter(({ topic, missing }) => missing.length > 0 || said[PART[topic]] !== '');
  const told = known.filter(({ lines }) => lines.length > 0);
  return (
    <>
      {told.length > 0 && (
        <section aria-label={t('escalate.known')} className={classes.known}>
          <h3>{t('escalate.known')}</h3>
          <dl>
            {told.map((topic) => <div key={topic.topic}><dt>{t(`briefing.topic.${topic.topic}`)}</dt><dd><BriefingLines topic={{ ...topic, missing: [] }} /></dd></div>)}
          </dl>
        </section>
      )}
      {asked.length > 0 && (
        <div className={classes.asked}>
          {asked.map(({ topic, missing }) => (
            <ImeTextInput
              key={topic} size="sm" autoComplete="off" label={t(`escalate.said.${PART[topic]}`)}
              placeholder={topic === 'PATIENTS' && missing.length > 0 ? t('escalate.ask', { what: missing.map((gap) => t(`briefing.gap.${gap}`)).join(t('briefing.join')) }) : undefined}
              value={said[PART[topic]]} onBlur={onBlur} onChange={(event) => onSay({ ...said, [PART[topic]]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
    </>
  );
}
