import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import type { Person } from './use-presence';
import classes from './presence.module.css';

/** The first letter of a name stands for it where names have no room. */
export function Initial({ person }: { person: Person }) {
  const { t } = useTranslation(['presence', 'common']);
  return (
    <span className={classes.initial} data-writing={person.writing !== null || undefined} title={`${person.name}（${t(`common:role.${person.role}`)}）`} aria-hidden="true">
      {person.writing ? <Icon name="note" size="0.9rem" /> : [...person.name][0]}
    </span>
  );
}

/** A sentence for each person: what they are doing here. */
export function useSentence(): (person: Person) => string {
  const { t } = useTranslation('presence');
  return ({ name, writing }) => (writing ? t('writing', { name, field: t(`field.${writing}`) }) : t('looking', { name }));
}
