import { type IncidentFacts, NOTHING_KNOWN } from '@saimado/deadlines/domain/facts';
import { addDays, jstDateOf } from '@saimado/kernel/jst';

/** Older clocks have run out, and a demo full of overdue reports would teach the wrong thing. */
const RECENT_DAYS = 25;

/** What the caller said of an incident by which a report may be due; null where none is told of, or long ago. */
export function factsOfCall(category: string | null, at: Date, now: Date): IncidentFacts | null {
  const day = jstDateOf(at);
  if (day < addDays(jstDateOf(now), -RECENT_DAYS)) return null;
  const common = { ...NOTHING_KNOWN, awareOn: day, medicalFacility: true, propertyDamage: false };
  if (category === 'LOSS_OR_MISDELIVERY') return { ...common, cause: 'ACCIDENT', patientData: true, wrongfulIntent: false, systemsImpaired: false, careImpaired: false, persons: 12, personsAbout: true };
  if (category === 'DATA_LEAK') return { ...common, cause: 'ATTACK', patientData: true, wrongfulIntent: true, systemsImpaired: null };
  return null;
}
