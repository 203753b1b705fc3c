import type { CandidateFieldsFragment } from '@saimado/contract/generated/verification';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './caller.module.css';

/** How this entry may be taken for another: quiet, as most are nothing but good to know. */
export function CandidateSituations({ situations }: { situations: CandidateFieldsFragment['situations'] }) {
  if (situations.length === 0) return null;
  return (
    <ul className={classes.situations} lang="ja">
      {situations.map(({ kind, text }) => <li key={kind} className={classes.situation}><Icon name={kind === 'FORMER_ENTRY' || kind === 'FORMER_FACILITY' ? 'clock' : 'people'} size="1.05em" />{text}</li>)}
    </ul>
  );
}
