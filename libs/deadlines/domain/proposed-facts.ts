import { type IncidentFacts, NOTHING_KNOWN } from './facts';

/**
 * What a triage already tells of the facts. An operator confirms it: a category is a working guess. Theft counts among the
 * losses, so a loss says nothing of wrongful intent.
 */
const BY_CATEGORY: Readonly<Record<string, Partial<IncidentFacts>>> = {
  RANSOMWARE: { cause: 'ATTACK', wrongfulIntent: true, systemsImpaired: true },
  UNAUTHORISED_ACCESS: { cause: 'ATTACK', wrongfulIntent: true },
  DATA_LEAK: { cause: 'ATTACK', wrongfulIntent: true },
  SUSPECTED_INFECTION: { cause: 'ATTACK', wrongfulIntent: true },
  SUPPORT_SCAM_CONTACTED: { cause: 'ATTACK', wrongfulIntent: true },
  LOSS_OR_MISDELIVERY: { cause: 'ACCIDENT' },
  INSIDER: { cause: 'INSIDER', wrongfulIntent: true },
};
/** Kinds of facility of the register that are hospitals and clinics, and those that are not. */
const MEDICAL: Readonly<Record<string, boolean>> = { 診療所: true, 病院: true, 医師会共同利用施設: true, 介護老人保健施設: false, 介護サービス事業所: false };

/** The facts as the ticket's triage and the verified facility suggest them; null where nothing suggests an incident. */
export function proposedFacts(category: string | null, facilityKind: string | null): IncidentFacts | null {
  const proposed = category === null ? undefined : BY_CATEGORY[category];
  return proposed ? { ...NOTHING_KNOWN, ...proposed, medicalFacility: facilityKind === null ? null : (MEDICAL[facilityKind] ?? null) } : null;
}
