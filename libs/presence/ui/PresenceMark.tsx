import { useTranslation } from 'react-i18next';
import { Initial, useSentence } from './People';
import { useBePresent } from './use-presence';
import classes from './presence.module.css';

/** Names for which there is room; the others are counted. */
const SHOWN = 3;

/** Who else has this open, and in which field they write. Whoever sees the mark is there too. `subject`: `ticket:<number>`; `short`: by initials, where there is no room for names. */
export function PresenceMark({ subject, short = false }: { subject: string; short?: boolean }) {
  const { t } = useTranslation('presence');
  const sentence = useSentence();
  const people = useBePresent(subject);
  return (
    <>
      <p role="status" aria-live="polite" className="visually-hidden">{people.map(sentence).join(' ')}</p>
      {people.length > 0 && (
        <ul className={classes.people} aria-label={t('here')}>
          {people.slice(0, SHOWN).map((person) => (
            <li key={`${person.name} ${person.since}`} className={classes.person} title={sentence(person)}>
              <Initial person={person} />
              <span className={short ? 'visually-hidden' : undefined}>{person.name}</span>
              {person.writing && !short && <span className={classes.doing}>{t('writingShort', { field: t(`field.${person.writing}`) })}</span>}
            </li>
          ))}
          {people.length > SHOWN && <li className={classes.doing} title={people.slice(SHOWN).map(sentence).join('\n')}>{t('more', { count: people.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}
