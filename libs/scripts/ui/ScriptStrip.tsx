import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { useScript } from './use-script';
import classes from './script.module.css';

interface Props { scriptId: string; ticket: TicketOfPanel; onRead: () => void }

/** The words of this moment in one line, gone once they are read. */
export function ScriptStrip({ scriptId, ticket, onRead }: Props) {
  const { t } = useTranslation('scripts');
  const { script, steps, current } = useScript(scriptId, ticket.number);
  const next = steps.find(({ id }) => id === current);
  useLetterKey('y', onRead, next !== undefined);
  if (!script || !next) return null;
  return (
    <aside className={classes.strip} aria-label={script.title}>
      <Icon name="send" />
      <span className={classes.stripWords} lang="ja">{next.say}</span>
      <Button size="compact-sm" variant="light" className={classes.stripButton} rightSection={<KeyHint keys="y" />} aria-keyshortcuts="y" onClick={onRead}>{t('readAloud')}</Button>
    </aside>
  );
}
