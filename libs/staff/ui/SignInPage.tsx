import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './SignInForm';
import classes from './sign-in.module.css';

/** The first page of somebody who is not signed in. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('staff');
  useEffect(() => {
    document.title = `${t('signIn.title')} — サイ窓コンソール`;
  }, [t]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.product}>サイ窓コンソール</p>
        <p className={classes.what}>{t('signIn.what')}</p>
        <h1 className={classes.title}>{t('signIn.title')}</h1>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}
