import { Group, Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refused } from '@saimado/contract/client/use-recording';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { DISCIPLINES, HOTLINES, type PersonDraft, ROLES } from './people-draft';

/** The sentence that belongs at a field, or nothing. The console's own words: the server's are Japanese only. */
export function useFieldError(refused: Refused | null): (field: string) => string | undefined {
  const { t } = useTranslation('staff');
  return (field) => (refused?.reason === 'InvalidInput' && refused.field === field ? t(`people.invalid.${field}`) : undefined);
}

interface Props {
  fields: PersonDraft;
  set: (change: Partial<PersonDraft>) => void;
  refused: Refused | null;
  autoFocus?: boolean;
}

/** Who a person is and what they work on; a hotline or a discipline is asked for where the role has one. */
export function PersonFields({ fields, set, refused, autoFocus = false }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  const errorOf = useFieldError(refused);
  return (
    <Stack gap="md">
      <ImeTextInput
        label={t('people.field.displayName')} required withAsterisk={false} value={fields.displayName} error={errorOf('displayName')} autoComplete="off" data-autofocus={autoFocus || undefined}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
      />
      <Select
        label={t('people.field.role')} description={t(`people.roleHint.${fields.role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} value={fields.role} comboboxProps={{ transitionProps: { duration: 0 } }}
        data={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))} onChange={(value) => set({ role: ROLES.find((role) => role === value) ?? fields.role })}
      />
      {fields.role === 'OPERATOR' && (
        <Choice label={t('people.field.hotline')} family="hotline" options={HOTLINES} value={fields.hotline} error={errorOf('hotline')} onChange={(hotline) => set({ hotline })} />
      )}
      {fields.role === 'SPECIALIST' && (
        <Choice label={t('people.field.discipline')} family="discipline" options={DISCIPLINES} value={fields.discipline} error={errorOf('discipline')} onChange={(discipline) => set({ discipline })} />
      )}
      <ImeTextInput
        label={t('people.field.email')} description={t('people.field.emailHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false}
        value={fields.email} error={errorOf('email')} onChange={(event) => set({ email: event.currentTarget.value })}
      />
    </Stack>
  );
}

interface ChoiceProps<Code extends string> {
  label: string;
  /** of `common`'s words */
  family: string;
  options: readonly Code[];
  value: Code | null;
  error: string | undefined;
  onChange: (code: Code) => void;
}

function Choice<Code extends string>({ label, family, options, value, error, onChange }: ChoiceProps<Code>) {
  const { t } = useTranslation('common');
  return (
    <Radio.Group label={label} value={value} error={error} onChange={(picked) => { const code = options.find((option) => option === picked); if (code) onChange(code); }}>
      <Group gap="lg" mt={4}>
        {options.map((code) => <Radio key={code} value={code} label={t(`${family}.${code}`)} />)}
      </Group>
    </Radio.Group>
  );
}
