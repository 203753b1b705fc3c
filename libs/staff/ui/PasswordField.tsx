import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { randomPassword } from './people-draft';

interface Props {
  label: string;
  value: string;
  error: string | undefined;
  autoFocus?: boolean;
  onChange: (password: string) => void;
}

/** A password that an administrator sets for somebody: typed, or made up here and then shown, to be told in person. */
export function PasswordField({ label, value, error, autoFocus = false, onChange }: Props) {
  const { t } = useTranslation('staff');
  const [visible, setVisible] = useState(false);
  return (
    <Stack gap="xs">
      <PasswordInput
        label={label} description={t('people.field.passwordHint')} required withAsterisk={false} autoComplete="new-password" value={value} error={error} data-autofocus={autoFocus || undefined}
        visible={visible} onVisibilityChange={setVisible} onChange={(event) => onChange(event.currentTarget.value)} classNames={{ innerInput: visible ? 'saimado-number' : '' }}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-pressed': visible }}
      />
      <div>
        <Button size="sm" variant="default" leftSection={<Icon name="refresh" />} onClick={() => { onChange(randomPassword()); setVisible(true); }}>{t('people.generate')}</Button>
      </div>
      {value !== '' && <Text size="sm">{t('people.tellThem')}</Text>}
    </Stack>
  );
}
