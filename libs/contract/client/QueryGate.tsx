import { Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { useErrorText } from './refusal';

interface Props<Data> {
  /** What `useQuery` returned. */
  query: { data?: Data | undefined; loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  children: (data: Data) => ReactNode;
}

/** The three states of a query. Data once shown stays while it is fetched again, also when that fails. */
export function QueryGate<Data>({ query, children }: Props<Data>) {
  const { t } = useTranslation('common');
  const errorText = useErrorText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <ErrorNotice title={t('error.title')} action={<Button variant="default" size="sm" onClick={() => void query.refetch()}>{t('retry')}</Button>}>
        {errorText(query.error)}
      </ErrorNotice>
    );
  }
  return (
    <Stack gap="sm" aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton height={20} width="40%" />
      <Skeleton height={20} />
      <Skeleton height={20} width="70%" />
    </Stack>
  );
}
