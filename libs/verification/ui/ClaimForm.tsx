import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallerRelation } from '@saimado/contract/generated/schema';
import { fieldsOf } from '@saimado/drafts/ui/draft-fields';
import { DraftConflict } from '@saimado/drafts/ui/DraftState';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { ClaimName } from './claim';
import type { CallerWork } from './use-caller';
import classes from './caller.module.css';

interface Field { name: ClaimName; half?: boolean; numeric?: boolean; placeholder?: boolean }
/** In the order callers say it (001 2-1(5)); either number suffices. */
const FIELDS: readonly Field[] = [
  { name: 'memberName', half: true }, { name: 'memberKana', half: true }, { name: 'facilityName' }, { name: 'address' },
  { name: 'registryNumber', half: true, numeric: true, placeholder: true }, { name: 'memberNumber', half: true, numeric: true, placeholder: true },
  { name: 'phoneNumber', half: true, numeric: true },
];
const RELATIONS: readonly CallerRelation[] = ['MEMBER', 'FACILITY_STAFF', 'ASSOCIATION_STAFF'];

/** What the caller says, field by field. Saved while it is typed. */
export function ClaimForm({ work, listId, activeId }: { work: CallerWork; listId: string; activeId: string | undefined }) {
  const { t } = useTranslation(['verification', 'common']);
  const { draft, setComposing } = work;
  return (
    <div className={classes.form}>
      <DraftConflict draft={draft} mine={wordsOf(draft.fields)} show={(content) => wordsOf(fieldsOf(content))} />
      <div className={classes.fields}>
        {FIELDS.map(({ name, half, numeric, placeholder }) => (
          <ImeTextInput
            key={name} className={half ? classes.field : `${classes.field} ${classes.whole}`} label={t(`field.${name}`)} name={`caller-${name}`} autoComplete="off"
            placeholder={placeholder ? t(`placeholder.${name}`) : undefined} inputMode={numeric ? 'tel' : 'text'} spellCheck={false}
            value={draft.fields[name]} onChange={(event) => draft.setField(name, event.currentTarget.value)} onBlur={draft.flush}
            onCompositionStart={() => setComposing(name)} onCompositionEnd={() => setComposing(null)}
            aria-controls={listId} aria-activedescendant={activeId} maxLength={200}
          />
        ))}
        <NativeSelect
          size="sm" className={classes.field} label={t('relation')} value={draft.fields.relation}
          onChange={(event) => draft.setField('relation', event.currentTarget.value as CallerRelation)}
          data={RELATIONS.map((value) => ({ value, label: t(`common:relation.${value}`) }))}
        />
      </div>
    </div>
  );
}

/** What the caller said, in words, for the choice between two windows. */
const wordsOf = (fields: Readonly<Record<string, unknown>>): string =>
  FIELDS.map(({ name }) => fields[name]).filter((value): value is string => typeof value === 'string' && value !== '').join('／');
