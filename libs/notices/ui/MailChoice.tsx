import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ChooseMailKindsDocument, NoticeSettingsDocument, type NoticeSettingsFieldsFragment } from '@saimado/contract/generated/notices';
import { Notice } from '@saimado/ui-kit/Notices';
import classes from './notices.module.css';

type Settings = NoticeSettingsFieldsFragment;

/** Which notices come by mail too. Whether mail can come at all is not this person's to say. */
export function MailChoice({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('notices');
  const query = useQuery(NoticeSettingsDocument, { fetchPolicy: 'network-only' });
  const choosing = useRecording(ChooseMailKindsDocument, 'MailKindsChosen');
  const [picked, setPicked] = useState<Settings['mailKinds'] | null>(null);
  const kinds = picked ?? query.data?.noticeSettings.mailKinds ?? [];
  const save = async (): Promise<void> => {
    if (await choosing.record({ kinds: [...kinds] })) onClose();
  };
  return (
    <RecordDialog title={t('mail.title')} submitLabel={t('mail.save')} pending={choosing.pending} refused={choosing.refused} atField={[]} onSubmit={() => void save()} onClose={onClose}>
      <QueryGate query={query}>{({ noticeSettings: of }) => (
        <Stack gap="md">
          {!of.mailConfigured && <Notice tone="neutral">{t('mail.notConfigured')}</Notice>}
          {of.mailConfigured && !of.mailAddress && <Notice tone="neutral">{t('mail.noAddress')}</Notice>}
          {of.mailConfigured && of.mailAddress && <Text>{t('mail.goesTo', { address: of.mailAddress })}</Text>}
          <Checkbox.Group label={t('mail.which')} description={t('mail.contents')} value={kinds} onChange={(chosen) => setPicked(of.kinds.filter((kind) => chosen.includes(kind)))}>
            <Stack gap={0} mt="xs">{of.kinds.map((kind) => <Checkbox key={kind} value={kind} className={classes.kind} label={t(`kind.${kind}`)} />)}</Stack>
          </Checkbox.Group>
        </Stack>
      )}</QueryGate>
    </RecordDialog>
  );
}
