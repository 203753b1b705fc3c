import { useTranslation } from 'react-i18next';
import { ActivatePerson } from './ActivatePerson';
import { CreatePerson } from './CreatePerson';
import { EditPerson } from './EditPerson';
import type { Person } from './people-draft';
import { ResetPassword } from './ResetPassword';

export type PeopleDialog = { kind: 'create' } | { kind: 'edit' | 'password' | 'active'; id: string };

interface Props {
  people: readonly Person[];
  dialog: PeopleDialog | null;
  onMove: (dialog: PeopleDialog | null) => void;
  /** with the sentence that says what was done */
  onDone: (text: string) => void;
}

/** One dialog at a time; those behind a person's settings lead back to them. */
export function PeopleDialogs({ people, dialog, onMove, onDone }: Props) {
  const { t } = useTranslation('staff');
  const close = (): void => onMove(null);
  if (!dialog) return null;
  if (dialog.kind === 'create') return <CreatePerson onClose={close} onDone={({ displayName }) => onDone(t('people.create.done', { name: displayName }))} />;
  const person = people.find(({ id }) => id === dialog.id);
  if (!person) return null;
  const { id, displayName: name, active } = person;
  const back = (): void => onMove({ kind: 'edit', id });
  switch (dialog.kind) {
    case 'edit':
      return <EditPerson key={id} person={person} onClose={close} onPassword={() => onMove({ kind: 'password', id })} onActive={() => onMove({ kind: 'active', id })} onDone={(saved) => onDone(t('people.edit.done', { name: saved.displayName }))} />;
    case 'password':
      return <ResetPassword person={person} onClose={back} onDone={() => onDone(t('people.password.done', { name }))} />;
    case 'active':
      return <ActivatePerson person={person} onClose={back} onDone={() => onDone(t(active ? 'people.deactivate.done' : 'people.reactivate.done', { name }))} />;
  }
}
