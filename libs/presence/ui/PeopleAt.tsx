import { usePeopleAt } from './board';
import { Initial, useSentence } from './People';
import classes from './presence.module.css';

/** Initials for which a line of a list has room. */
const SHOWN = 3;

/** In a line of a list: who has it open at this moment. */
export function PeopleAt({ subject }: { subject: string }) {
  const people = usePeopleAt(subject);
  const sentence = useSentence();
  if (people.length === 0) return null;
  return (
    <span className={classes.initials}>
      {people.slice(0, SHOWN).map((person) => <Initial key={`${person.name} ${person.since}`} person={person} />)}
      {people.length > SHOWN && <span className={classes.doing}>+{people.length - SHOWN}</span>}
      <span className="visually-hidden">{people.map(sentence).join(' ')}</span>
    </span>
  );
}
