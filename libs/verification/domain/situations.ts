import type { JstDate } from '@saimado/kernel/jst';
import { foldAddress, foldName } from '@saimado/register/domain/fold';
import { nameParts } from '@saimado/register/domain/name-parts';
import { type FormerFacility, untilText } from './former';

export type CandidateSituationKind = 'NAMESAKE' | 'TWIN' | 'SEVERAL_FACILITIES' | 'SHARED_FACILITY' | 'FORMER_FACILITY' | 'FORMER_ENTRY';
export interface CandidateSituation {
  kind: CandidateSituationKind;
  /** in Japanese, for the operator */
  text: string;
}

/** What of a register entry shows how it may be taken for another. */
export interface SituatedEntry {
  memberNumber: string;
  memberName: string;
  facilityCode: string;
  facilityName: string;
  prefecture: string;
  address: string;
  /** the first day of which a later register no longer lists it */
  listedUntil: JstDate | null;
  former: readonly FormerFacility[];
  /** listed members at this facility, this one included */
  facilityMembers: number;
  /** facilities of this member, this one included */
  memberFacilities: number;
  /** other members of the same name or reading */
  namesakes: number;
}

const surnameOf = (name: string): string => foldName(nameParts(name)[0] ?? '').loose;
const placeOf = ({ prefecture, address }: SituatedEntry): string => {
  const { prefecture: own, loose } = foldAddress(address);
  return (own || prefecture) + loose;
};

/** Parent and child, husband and wife: another member of the surname under the same roof. */
const isTwin = (entry: SituatedEntry, other: SituatedEntry): boolean =>
  other.memberNumber !== entry.memberNumber && surnameOf(other.memberName) === surnameOf(entry.memberName)
  && (other.facilityCode === entry.facilityCode || placeOf(other) === placeOf(entry));

function formerText({ former, facilityName, address }: SituatedEntry): string | null {
  const last = [...former].sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  if (!last) return null;
  const was = [
    last.facilityName === facilityName ? '' : `旧名称「${last.facilityName}」`,
    last.address === address ? '' : `旧所在地「${last.prefecture && !last.address.startsWith(last.prefecture) ? last.prefecture : ''}${last.address}」`,
  ].filter(Boolean);
  return was.length ? `${was.join('、')}（${untilText(last.until)}）` : null;
}

const SITUATIONS: readonly { kind: CandidateSituationKind; text: (entry: SituatedEntry, others: readonly SituatedEntry[]) => string | null }[] = [
  { kind: 'FORMER_ENTRY', text: ({ listedUntil }) => (listedUntil ? `${listedUntil.replaceAll('-', '/')}以降の名簿に載っていません` : null) },
  { kind: 'TWIN', text: (entry, others) => (others.some((other) => isTwin(entry, other)) ? '同じ所在地に同姓の別の会員がいます' : null) },
  { kind: 'NAMESAKE', text: ({ namesakes }) => (namesakes > 0 ? `同姓同名・同じ読みの会員がほかに${namesakes}人` : null) },
  { kind: 'FORMER_FACILITY', text: formerText },
  { kind: 'SEVERAL_FACILITIES', text: ({ memberFacilities }) => (memberFacilities > 1 ? `この会員の施設は${memberFacilities}件あります` : null) },
  { kind: 'SHARED_FACILITY', text: ({ facilityMembers }) => (facilityMembers > 1 ? `この施設の会員は${facilityMembers}人います` : null) },
];

/** What an entry is beside the others, in the order in which it matters. `others`: the candidates it is shown with. */
export const situationsOf = (entry: SituatedEntry, others: readonly SituatedEntry[]): CandidateSituation[] =>
  SITUATIONS.flatMap(({ kind, text }) => {
    const found = text(entry, others);
    return found ? [{ kind, text: found }] : [];
  });
