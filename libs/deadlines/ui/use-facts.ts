import { jstDateOf } from '@saimado/kernel/jst';
import { useTranslation } from 'react-i18next';
import { type Refused, useRecording } from '@saimado/contract/client/use-recording';
import { RecordIncidentFactsDocument, type TicketClocksFragment } from '@saimado/contract/generated/deadlines';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { typedTime } from '@saimado/ui-kit/typed-time';
import { rowsOf } from './fact-rows';
import { typedDay, typedPersons } from './typed-facts';

/** The facts as they stand in the form: days, time and number as typed. */
export interface FactsForm {
  awareOn: string;
  awareTime: string;
  incidentOn: string;
  cause: 'ATTACK' | 'ACCIDENT' | 'INSIDER' | null;
  patientData: boolean | null;
  propertyDamage: boolean | null;
  wrongfulIntent: boolean | null;
  systemsImpaired: boolean | null;
  careImpaired: boolean | null;
  medicalFacility: boolean | null;
  persons: string;
  personsAbout: boolean;
}
export type FactName = keyof FactsForm;
const NOTHING: FactsForm = {
  awareOn: '', awareTime: '', incidentOn: '', cause: null, patientData: null, propertyDamage: null, wrongfulIntent: null, systemsImpaired: null,
  careImpaired: null, medicalFacility: null, persons: '', personsAbout: false,
};
/** What was answered since it was recorded. */
interface FactsDraft { changed: Partial<FactsForm> }
const UNCHANGED: FactsDraft = { changed: {} };

type Known = NonNullable<TicketClocksFragment['incidentFacts'] | TicketClocksFragment['proposedFacts']>;
const formOf = ({ awareOn, awareTime, incidentOn, persons, ...known }: Known): FactsForm => ({
  cause: known.cause, patientData: known.patientData, propertyDamage: known.propertyDamage, wrongfulIntent: known.wrongfulIntent, systemsImpaired: known.systemsImpaired,
  careImpaired: known.careImpaired, medicalFacility: known.medicalFacility, personsAbout: known.personsAbout,
  awareOn: awareOn ?? '', awareTime: awareTime ?? '', incidentOn: incidentOn ?? '', persons: persons === null ? '' : String(persons),
});

/** The facts of a ticket while they are asked for: what is recorded or proposed, what is typed over it, and recording it. */
export function useFacts(ticket: TicketClocksFragment, refetch: () => Promise<unknown>) {
  const { t } = useTranslation('deadlines');
  const draft = useDraftFields(`ticket:${ticket.number}:facts`, UNCHANGED);
  const recording = useRecording(RecordIncidentFactsDocument, 'IncidentFactsRecorded', refetch);
  const known = ticket.incidentFacts ?? ticket.proposedFacts;
  const form: FactsForm = { ...(known ? formOf(known) : NOTHING), ...draft.fields.changed };
  const today = jstDateOf(new Date());
  const set = (change: Partial<FactsForm>): void => draft.setField('changed', { ...draft.fields.changed, ...change });
  const changed = Object.keys(draft.fields.changed).length > 0;

  const counted = typedPersons(form.persons);
  const unreadable: Refused | null = counted === undefined ? { reason: 'InvalidInput', field: 'facts.persons', text: t('facts.personsUnread') } : null;

  const record = async (): Promise<boolean> => {
    if (counted === undefined) return false;
    const { awareOn, awareTime, incidentOn, ...rest } = form;
    const done = await recording.record({
      ticketNumber: ticket.number, expectedVersion: ticket.version,
      facts: {
        // What another answer settled is no answer of its own.
        ...rest, wrongfulIntent: rowsOf(form).some(({ name }) => name === 'wrongfulIntent') ? form.wrongfulIntent : null, awareOn: typedDay(awareOn, today) || null, awareTime: typedTime(awareTime) || null, incidentOn: typedDay(incidentOn, today) || null,
        persons: counted?.persons ?? null, personsAbout: form.personsAbout || (counted?.about ?? false),
      },
    });
    if (done) await draft.clear();
    return done !== undefined;
  };
  return { form, set, today, changed, unconfirmed: ticket.incidentFacts === null && ticket.proposedFacts !== null, pending: recording.pending, refused: unreadable ?? recording.refused, record, flush: draft.flush };
}
export type FactsWork = ReturnType<typeof useFacts>;
