import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@saimado/contract/client/refusal';
import { Icon } from '@saimado/ui-kit/Icon';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { CandidateCard } from './CandidateCard';
import type { CallerWork } from './use-caller';
import { shownCandidates } from './shown-candidates';
import classes from './caller.module.css';

interface Props { work: CallerWork; listId: string; active: number; onActive: (index: number) => void }

export const optionId = (listId: string, entryId: string): string => `${listId}-${entryId}`;

/** Whom the caller may mean. What is shown stays while the next answer is on its way. */
export function CandidateList({ work, listId, active, onActive }: Props) {
  const { t } = useTranslation(['verification', 'common']);
  const errorText = useErrorText();
  const { candidates, chosen, choose } = work;
  const shown = shownCandidates(work);
  const current = shown[active];
  const question = candidates.list.find((candidate) => candidate.question !== null)?.question;
  return (
    <section aria-label={t('candidates')} className={classes.candidates}>
      <div className={classes.candidatesHead}>
        <h3 className={classes.heading}>{t('candidates')}</h3>
        <span className={classes.count} role="status">{candidates.asked && !candidates.pending ? t('count', { count: candidates.list.length }) : ''}</span>
        {candidates.pending && candidates.asked && <Loader size={14} aria-hidden="true" />}
        {shown.length > 0 && <span className={classes.hint}><KeyHint keys="ArrowUp" /><KeyHint keys="ArrowDown" /> <KeyHint keys="Enter" /></span>}
      </div>
      {candidates.error && <ErrorNotice title={t('common:error.title')}>{errorText(candidates.error)}</ErrorNotice>}
      {!candidates.asked && <p className={classes.empty}>{t('startTyping')}</p>}
      {candidates.asked && !candidates.pending && candidates.list.length === 0 && !candidates.error && <p className={classes.empty}>{t('noneFound')}</p>}
      {question && !chosen && (
        <p className={classes.question} aria-live="polite"><Icon name="question" size="1.2em" /><span className={classes.questionLabel}>{t('askNext')}</span><strong lang="ja">{question}</strong></p>
      )}
      <div
        id={listId} role="listbox" aria-label={t('candidates')} className={classes.list} hidden={shown.length === 0} data-pending={candidates.pending || undefined}
        tabIndex={0} aria-activedescendant={current && optionId(listId, current.entryId)}
      >
        {shown.map((candidate, index) => (
          <CandidateCard
            key={candidate.entryId} id={optionId(listId, candidate.entryId)} candidate={candidate} active={index === active}
            chosen={candidate.entryId === chosen?.entryId}
            onChoose={() => { onActive(index); choose(candidate.entryId === chosen?.entryId ? null : candidate.entryId); }}
          />
        ))}
      </div>
    </section>
  );
}
