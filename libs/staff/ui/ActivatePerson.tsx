import { Stack, Text } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { PeopleDocument, UpdateStaffDocument } from '@saimado/contract/generated/people';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import type { Person } from './people-draft';

/** Deactivates a person, or takes them back. */
export function ActivatePerson({ person, onDone, onClose }: { person: Person; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'common']);
  const client = useApolloClient();
  const latest = useCallback(() => client.refetchQueries({ include: [PeopleDocument] }), [client]);
  const update = useRecording(UpdateStaffDocument, 'StaffUpdated', latest);
  const deed = person.active ? 'deactivate' : 'reactivate';
  const confirm = async (): Promise<void> => {
    const { id, version, displayName, role, hotline, discipline, active } = person;
    if (await update.record({ staffId: id, expectedVersion: version, displayName, role, hotline, discipline, active: !active })) onDone();
  };
  return (
    <ConfirmDialog opened title={t(`people.${deed}.title`, { name: person.displayName })} confirmLabel={t(`people.${deed}.submit`)} danger={person.active} pending={update.pending} onConfirm={() => void confirm()} onClose={onClose}>
      <Stack gap="md">
        <Text>{t(`people.${deed}.text`)}</Text>
        <RefusedNotice refused={update.refused} onRetry={() => void confirm()} />
      </Stack>
    </ConfirmDialog>
  );
}
