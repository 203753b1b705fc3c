import { addDays, type JstDate } from '@saimado/kernel/jst';

/** The days a version covers; both ends belong to it. */
export interface Validity {
  validFrom: JstDate;
  validUntil: JstDate | null;
}

export const covers = ({ validFrom, validUntil }: Validity, day: JstDate): boolean => validFrom <= day && (validUntil === null || day <= validUntil);

/** The version that judges what happened on a day. */
export const inForceOn = <Version extends Validity>(versions: readonly Version[], day: JstDate): Version | null =>
  versions.find((version) => covers(version, day)) ?? null;

/** What publishing does to the versions in force: which end earlier, and which are replaced. */
export interface Publication<Version> {
  kind: 'publication';
  ended: { version: Version; validUntil: JstDate }[];
  replaced: Version[];
}
export type PublicationRefused = { kind: 'refused'; reason: 'SPLITS' | 'GAP' | 'ORDER' };

/**
 * How a new version takes its place among those in force. One that began earlier ends the day before; one that lies wholly
 * within the new one's days is replaced. Refused where a version would go on after the new one (`SPLITS`: give the new one
 * no end, or that version's), and where days after the first version would be covered by none (`GAP`).
 */
export function publicationOf<Version extends Validity>(inForce: readonly Version[], next: Validity): Publication<Version> | PublicationRefused {
  const { validFrom, validUntil } = next;
  if (validUntil !== null && validUntil < validFrom) return { kind: 'refused', reason: 'ORDER' };
  const meets = inForce.filter((version) => (validUntil === null || version.validFrom <= validUntil) && (version.validUntil === null || version.validUntil >= validFrom));
  if (meets.some((version) => validUntil !== null && (version.validUntil === null || version.validUntil > validUntil))) return { kind: 'refused', reason: 'SPLITS' };
  const ended = meets.filter((version) => version.validFrom < validFrom).map((version) => ({ version, validUntil: addDays(validFrom, -1) }));
  const replaced = meets.filter((version) => version.validFrom >= validFrom);
  const after: Validity[] = [
    ...inForce.filter((version) => !meets.includes(version)),
    ...ended.map(({ version, validUntil: end }) => ({ validFrom: version.validFrom, validUntil: end })), next,
  ];
  return isWhole(after) ? { kind: 'publication', ended, replaced } : { kind: 'refused', reason: 'GAP' };
}

/** Whether versions cover every day from the first on, none twice. */
export function isWhole(versions: readonly Validity[]): boolean {
  const inOrder = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.every(({ validUntil }, index) => {
    const following = inOrder[index + 1];
    return following ? validUntil !== null && addDays(validUntil, 1) === following.validFrom : validUntil === null;
  });
}
