import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CreateStaffDocument } from '@saimado/contract/generated/people';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { PasswordField } from './PasswordField';
import { dutyOf, type Person, type PersonDraft } from './people-draft';
import { PersonFields, useFieldError } from './PersonFields';

const EMPTY: PersonDraft & { username: string } = { username: '', displayName: '', role: 'OPERATOR', hotline: 'EMERGENCY', discipline: null, email: '' };

export function CreatePerson({ onDone, onClose }: { onDone: (person: Person) => void; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'common']);
  const form = useKeptForm('people:new', EMPTY);
  const [password, setPassword] = useState('');
  const create = useRecording(CreateStaffDocument, 'StaffCreated');
  const errorOf = useFieldError(create.refused);
  const taken = create.refused?.reason === 'UsernameTaken' ? create.refused.text : undefined;

  const submit = async (): Promise<void> => {
    const { username, displayName, role, email } = form.fields;
    const done = await create.record({ username, displayName, role, email, password, ...dutyOf(form.fields) });
    if (!done) return;
    form.forget();
    onDone(done.staff);
  };

  return (
    <RecordDialog title={t('people.create.title')} submitLabel={t('people.create.submit')} pending={create.pending} refused={create.refused} atField={['InvalidInput', 'UsernameTaken']} onSubmit={() => void submit()} onClose={onClose} wide>
      <ImeTextInput
        label={t('people.field.username')} description={t('people.field.usernameHint')} required withAsterisk={false} autoComplete="off" autoCapitalize="none" spellCheck={false} data-autofocus
        value={form.fields.username} error={errorOf('username') ?? taken} onChange={(event) => form.set({ username: event.currentTarget.value })}
      />
      <PersonFields fields={form.fields} set={form.set} refused={create.refused} />
      <PasswordField label={t('people.field.password')} value={password} error={errorOf('password')} onChange={setPassword} />
    </RecordDialog>
  );
}
