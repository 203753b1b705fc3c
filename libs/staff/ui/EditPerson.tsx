import { Button, Divider, Group } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useMe } from '@saimado/contract/client/session';
import { useRecording } from '@saimado/contract/client/use-recording';
import { PeopleDocument, UpdateStaffDocument } from '@saimado/contract/generated/people';
import { Notice } from '@saimado/ui-kit/Notices';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { dutyOf, type Person, type PersonDraft } from './people-draft';
import { PersonFields } from './PersonFields';

interface Props {
  person: Person;
  onDone: (person: Person) => void;
  onPassword: () => void;
  onActive: () => void;
  onClose: () => void;
}

export function EditPerson({ person, onDone, onPassword, onActive, onClose }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  const me = useMe();
  const client = useApolloClient();
  const { displayName, role, hotline, discipline } = person;
  const email = person.email ?? '';
  const initial = useMemo<PersonDraft>(() => ({ displayName, role, hotline, discipline, email }), [displayName, role, hotline, discipline, email]);
  const form = useKeptForm(`people:${person.id}`, initial);
  const latest = useCallback(() => client.refetchQueries({ include: [PeopleDocument] }), [client]);
  const update = useRecording(UpdateStaffDocument, 'StaffUpdated', latest);

  const submit = async (): Promise<void> => {
    const { fields } = form;
    const done = await update.record({ staffId: person.id, expectedVersion: person.version, displayName: fields.displayName, role: fields.role, email: fields.email, ...dutyOf(fields), active: person.active });
    if (!done) return;
    form.forget();
    onDone(done.staff);
  };
  const self = person.id === me.id;

  return (
    <RecordDialog title={t('people.edit.title', { name: displayName })} submitLabel={t('people.edit.submit')} pending={update.pending} refused={update.refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      {self && <Notice tone="warning">{t('people.edit.self')}</Notice>}
      {form.kept && <Notice tone="neutral" action={<Button size="sm" variant="default" onClick={form.forget}>{t('people.edit.discard')}</Button>}>{t('people.edit.kept')}</Notice>}
      <PersonFields fields={form.fields} set={form.set} refused={update.refused} autoFocus />
      {form.fields.role !== role && !self && <Notice tone="warning">{t('people.edit.signedOut')}</Notice>}
      <Divider label={t('people.edit.more')} labelPosition="left" />
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={onPassword}>{t('people.password.open')}</Button>
        <Button size="sm" variant="default" onClick={onActive}>{t(person.active ? 'people.deactivate.open' : 'people.reactivate.open')}</Button>
      </Group>
    </RecordDialog>
  );
}
