import { useQuery } from '@apollo/client/react';
import { ScriptDocument } from '@saimado/contract/generated/scripts';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './script.module.css';

/** How one answers on this line, before there is a call; quiet, as most know it by heart. */
export function GreetingWords({ hotline }: { hotline: HotlineCode }) {
  const { data } = useQuery(ScriptDocument, { variables: { id: `GREETING_${hotline}`, ticketNumber: null } });
  const script = data?.script;
  if (!script) return null;
  return (
    <aside className={classes.greeting} aria-label={script.title}>
      <Icon name="send" />
      <span lang="ja">{script.steps.filter(({ first }) => first).map(({ say }) => say).join('')}</span>
    </aside>
  );
}
