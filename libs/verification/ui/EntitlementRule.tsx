import type { EntitlementFieldsFragment } from '@saimado/contract/generated/verification';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import classes from './caller.module.css';

/** Why somebody is entitled or not, in the words of the book, and where it stands. */
export function EntitlementRule({ entitlement: { text, source, needsConfirmation } }: { entitlement: Pick<EntitlementFieldsFragment, 'text' | 'source' | 'needsConfirmation'> }) {
  return <span lang="ja">{text} <span className={classes.quiet}>（{source}）</span>{needsConfirmation && <> <NeedsConfirmation /></>}</span>;
}
