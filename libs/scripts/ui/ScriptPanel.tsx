import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@apollo/client/react';
import { ScriptTitlesDocument } from '@saimado/contract/generated/scripts';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { ScriptDoNot } from './ScriptDoNot';
import { ScriptList } from './ScriptList';
import { ScriptReader } from './ScriptReader';

interface Props {
  ticket: TicketOfPanel;
  refetch: () => Promise<unknown>;
  /** null: to be chosen from the list */
  scriptId: string | null;
  onChoose: (scriptId: string) => void;
  onClose: () => void;
}

/** 「読み上げる言葉」 over the middle column: the caller, the notes and the clock beside it stay in reach. Esc goes back. */
export function ScriptPanel({ ticket, refetch, scriptId, onChoose, onClose }: Props) {
  const { t } = useTranslation(['scripts', 'common']);
  const [listed, setListed] = useState(false);
  const { data } = useQuery(ScriptTitlesDocument);
  const chosen = data?.scripts.find(({ id }) => id === scriptId);
  const hasDoNot = (chosen?.doNot.length ?? 0) > 0;
  const choosing = listed || scriptId === null;
  useHotkey('escape', () => (listed && scriptId ? setListed(false) : onClose()));
  const actions = (
    <>
      {!choosing && <ActionIcon size="2.25rem" variant="subtle" aria-label={t('others')} title={t('others')} onClick={() => setListed(true)}><Icon name="search" /></ActionIcon>}
      <Button size="compact-sm" variant="default" rightSection={<KeyHint keys="escape" />} onClick={onClose}>{t('back')}</Button>
    </>
  );
  const choose = (id: string): void => {
    setListed(false);
    onChoose(id);
  };
  return (
    <Panel title={choosing ? t('title') : (chosen?.title ?? t('title'))} icon="send" scroll actions={actions} footer={choosing || !scriptId || !hasDoNot ? undefined : <ScriptDoNot scriptId={scriptId} ticketNumber={ticket.number} />}>
      {choosing ? <ScriptList hotline={ticket.hotline} onChoose={choose} onClose={onClose} /> : <ScriptReader key={scriptId} scriptId={scriptId} ticket={ticket} refetch={refetch} withoutDoNot focus />}
    </Panel>
  );
}
