import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Center, Loader, Stack } from '@mantine/core';
import i18next from 'i18next';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@saimado/contract/client/refusal';
import { SessionDocument } from '@saimado/contract/generated/session';
import { SessionContext } from '@saimado/contract/client/session';
import { signedIn, useSignInRequired } from '@saimado/staff/ui/sign-in-gate';
import { SignInDialog } from '@saimado/staff/ui/SignInDialog';
import { SignInPage } from '@saimado/staff/ui/SignInPage';
import { setServerNow } from '@saimado/ui-kit/clock';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { loadCatalogues } from './i18n';

/** Nobody who is not signed in needs it. With it come all words of the screens: a screen in use never waits for some, which would hide it and take the focus. */
const Shell = lazy(async () => {
  const [module] = await Promise.all([import('./shell/Shell'), loadCatalogues()]);
  return { default: module.Shell };
});

/**
 * Who is signed in decides everything else. Until the first sign-in there is a page; later, when a session ends, a
 * dialog over the screen. The session query itself waits at the sign-in gate, so it answers by itself afterwards.
 */
export function App() {
  const { data, error, refetch } = useQuery(SessionDocument, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const signInRequired = useSignInRequired();
  const client = useApolloClient();

  useEffect(() => {
    if (!data) return;
    setServerNow(data.console.now);
    void i18next.changeLanguage(data.me.locale === 'EN' ? 'en' : 'ja');
  }, [data]);

  if (!data) {
    if (signInRequired) return <SignInPage onSignedIn={signedIn} />;
    return error ? <Unreachable error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }

  const onSignedInAgain = (staffId: string): void => {
    // Somebody else at this desk: nothing of the first person may stay on screen or be sent in the other's name.
    if (staffId !== data.me.id) return location.assign('/');
    signedIn();
    void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };

  return (
    <SessionContext.Provider value={data}>
      <Suspense fallback={<Waiting />}><Shell /></Suspense>
      <SignInDialog opened={signInRequired} me={data.me} onSignedIn={onSignedInAgain} />
    </SessionContext.Provider>
  );
}

const Middle = ({ children }: { children: ReactNode }) => <Center mih="100dvh" p="md" component="main">{children}</Center>;

function Waiting() {
  const { t } = useTranslation('common');
  return <Middle><Loader aria-label={t('loading')} role="status" /></Middle>;
}

function Unreachable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('common');
  const errorText = useErrorText();
  return (
    <Middle>
      <Stack maw={480}>
        <ErrorNotice title={t('error.title')}>{errorText(error)}</ErrorNotice>
        <Button onClick={onRetry}>{t('retry')}</Button>
      </Stack>
    </Middle>
  );
}
