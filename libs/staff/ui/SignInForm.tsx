import { Button, PasswordInput, Stack } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { signIn, type SignInResult } from './sign-in';

interface Props {
  /** Signing in again in place: whose work lies underneath. */
  username?: string;
  onSignedIn: (staffId: string) => void;
}

export function SignInForm({ username: known = '', onSignedIn }: Props) {
  const { t } = useTranslation('staff');
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Exclude<SignInResult, { kind: 'signedIn' }> | null>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setRefused(null);
    // Account names are ASCII; with the IME on they arrive full-width.
    const result = await signIn(username.normalize('NFKC').trim(), password);
    setPending(false);
    if (result.kind === 'signedIn') return onSignedIn(result.id);
    setRefused(result);
    passwordField.current?.select();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {refused && (
          <ErrorNotice title={t(`signIn.${refused.kind}.title`)}>
            {t(`signIn.${refused.kind}.whatToDo`, { minutes: refused.kind === 'tooMany' ? Math.ceil(refused.retryAfterSeconds / 60) : 0 })}
          </ErrorNotice>
        )}
        <ImeTextInput
          size="md" label={t('signIn.username')} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false}
          value={username} onChange={(event) => setUsername(event.currentTarget.value)} data-autofocus={known === '' || undefined} autoFocus={known === ''}
        />
        <PasswordInput
          ref={passwordField} size="md" label={t('signIn.password')} name="password" autoComplete="current-password" required withAsterisk={false}
          value={password} onChange={(event) => setPassword(event.currentTarget.value)} data-autofocus={known !== '' || undefined} autoFocus={known !== ''}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit" loading={pending} disabled={username === '' || password === ''}>{t('signIn.submit')}</Button>
      </Stack>
    </form>
  );
}
