import { Center, Loader } from '@mantine/core';
import { Activity, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, matchPath, Navigate, Route, Routes, useLocation } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { homeOf, mayOpen, SCREENS } from '../routes';
import { CrashBoundary } from './CrashBoundary';

/**
 * The screen of the address. A `keepAlive` screen once visited is hidden instead of unmounted: what is typed, chosen
 * and scrolled there is as it was when one comes back (flex remounts the form; here nothing is).
 */
export function Screens() {
  const me = useMe();
  const { pathname } = useLocation();
  const [visited, setVisited] = useState<readonly string[]>([]);
  const here = SCREENS.find((screen) => screen.keepAlive && mayOpen(screen, me) && matchPath(screen.path, pathname));
  if (here && !visited.includes(here.path)) setVisited([...visited, here.path]);

  return (
    <>
      {SCREENS.filter((screen) => visited.includes(screen.path)).map(({ path, Component }) => (
        <Activity key={path} mode={here?.path === path ? 'visible' : 'hidden'}>
          <CrashBoundary><Suspense fallback={<Loading />}><Component /></Suspense></CrashBoundary>
        </Activity>
      ))}
      {!here && (
        <CrashBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/" element={<Navigate to={homeOf(me)} replace />} />
              {SCREENS.map((screen) => <Route key={screen.path} path={screen.path} element={mayOpen(screen, me) ? <screen.Component /> : <Forbidden />} />)}
              <Route path="*" element={<Message of="notFound" />} />
            </Routes>
          </Suspense>
        </CrashBoundary>
      )}
    </>
  );
}

const Forbidden = () => <Message of="forbidden" />;

function Message({ of }: { of: 'forbidden' | 'notFound' }) {
  const { t } = useTranslation('common');
  return (
    <Page title={t(`${of}.title`)}>
      <EmptyState icon={of === 'forbidden' ? 'lock' : 'search'} title={t(`${of}.text`)}>
        <Link to="/">{t('forbidden.home')}</Link>
      </EmptyState>
    </Page>
  );
}

function Loading() {
  const { t } = useTranslation('common');
  return <Center h="50vh"><Loader aria-label={t('loading')} role="status" /></Center>;
}
