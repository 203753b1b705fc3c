import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DraftRuleBookDocument } from '@saimado/contract/generated/rule-books';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';

/** A new draft that begins with what this version says. */
export function StartDraft({ version, onBegun }: { version: { id: string }; onBegun: (id: string) => void }) {
  const { t } = useTranslation('rule-books');
  const begin = useRecording(DraftRuleBookDocument, 'RuleBookDrafted');
  const run = async (): Promise<void> => {
    const begun = await begin.record({ basedOnId: version.id });
    if (begun) onBegun(begun.version.id);
  };
  useCommands([{ id: 'rules:draft', label: t('draft.begin'), icon: 'note', shortcut: 'n', run: () => void run() }]);
  return (
    <>
      <RefusedNotice refused={begin.refused} onRetry={() => void run()} />
      <Button size="sm" leftSection={<Icon name="note" />} rightSection={<KeyHint keys="n" />} loading={begin.pending} onClick={() => void run()}>{t('draft.begin')}</Button>
    </>
  );
}
