import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ResetPasswordDocument } from '@saimado/contract/generated/people';
import { PasswordField } from './PasswordField';
import type { Person } from './people-draft';
import { useFieldError } from './PersonFields';

export function ResetPassword({ person, onDone, onClose }: { person: Person; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'common']);
  const [password, setPassword] = useState('');
  const reset = useRecording(ResetPasswordDocument, 'PasswordReset');
  const errorOf = useFieldError(reset.refused);
  const submit = async (): Promise<void> => {
    if (await reset.record({ staffId: person.id, password })) onDone();
  };
  return (
    <RecordDialog title={t('people.password.title', { name: person.displayName })} submitLabel={t('people.password.submit')} pending={reset.pending} refused={reset.refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <Text>{t('people.password.text')}</Text>
      <PasswordField label={t('people.password.field')} value={password} error={errorOf('password')} autoFocus onChange={setPassword} />
    </RecordDialog>
  );
}
