import type { ClaimField } from '@saimado/register/domain/claim';
import { foldAddress, foldFacility, foldKana, foldName, placeOf } from '@saimado/register/domain/fold';
import type { KeySource } from '@saimado/register/domain/grams';
import { nameParts } from '@saimado/register/domain/name-parts';
import type { FieldEvidence } from './evidence';
import { agrees, type EvidenceGrade } from './grading';

export interface Asked<Entry extends KeySource = KeySource> { entry: Entry; evidence: readonly FieldEvidence[] }

export interface Question {
  id: string;
  /** to be said as it is; never holds anything of the register */
  text: string;
  /** what the answer is for each entry: those with the same one cannot be told apart by it */
  answerOf: (entry: KeySource) => string;
}

interface Option extends Question {
  /** the field it fills: what was already said of it in full is not asked again */
  field: ClaimField;
}

const givenName = (name: string): string => nameParts(name).slice(1).join('');
const area = (address: string): string => placeOf(foldAddress(address).area);

/** In the order in which they are asked where they tell apart as many: short digits first, then what everyone knows by heart. */
export const QUESTIONS: readonly Option[] = [
  { id: 'registry-last-3', field: 'REGISTRY_NUMBER', text: '医籍番号の下3桁は？', answerOf: ({ registryNumber }) => registryNumber.slice(-3) },
  { id: 'member-last-4', field: 'MEMBER_NUMBER', text: '会員番号の下4桁は？', answerOf: ({ memberNumber }) => memberNumber.slice(-4) },
  { id: 'registry', field: 'REGISTRY_NUMBER', text: '医籍番号（6桁）は？', answerOf: ({ registryNumber }) => registryNumber },
  { id: 'member', field: 'MEMBER_NUMBER', text: '会員番号（10桁）は？', answerOf: ({ memberNumber }) => memberNumber },
  { id: 'facility', field: 'FACILITY_NAME', text: '施設名は？', answerOf: ({ facilityName }) => foldFacility(facilityName).loose },
  { id: 'town', field: 'ADDRESS', text: '施設の所在地の町名は？', answerOf: ({ prefecture, address }) => prefecture + area(address) },
  { id: 'numbers', field: 'ADDRESS', text: '施設の所在地の番地は？', answerOf: ({ address }) => foldAddress(address).chain },
  { id: 'given-name', field: 'MEMBER_NAME', text: '下のお名前は？', answerOf: ({ memberName, memberKana }) => foldKana(givenName(memberKana)).loose || foldName(givenName(memberName)).loose },
  { id: 'letters', field: 'MEMBER_NAME', text: 'お名前の漢字は？', answerOf: ({ memberName }) => foldName(memberName).strict },
];
const NOT_ENOUGH = '（これだけでは決まりません）';

const DECISIVE: readonly ClaimField[] = ['MEMBER_NAME', 'MEMBER_KANA', 'FACILITY_NAME', 'ADDRESS', 'REGISTRY_NUMBER', 'MEMBER_NUMBER'];
const gradeOf = ({ evidence }: Asked, field: ClaimField): EvidenceGrade => evidence.find((one) => one.field === field)?.grade ?? 'NOT_ASKED';
const contradicted = (one: Asked): boolean => DECISIVE.some((field) => gradeOf(one, field) === 'MISMATCH');
const numberAgrees = (one: Asked): boolean => agrees(gradeOf(one, 'REGISTRY_NUMBER')) || agrees(gradeOf(one, 'MEMBER_NUMBER'));
/** Something whole, if only the surname, or the whole of it in other letters: 斉藤 among two who are 齋藤. Else the caller is still speaking. */
const isWhole = ({ grade, rule, askAgain }: FieldEvidence): boolean =>
  agrees(grade) || (grade === 'NEAR' && !rule?.startsWith('一部のみ') && (askAgain || /^姓のみ|^一部は読みで一致/.test(rule ?? '')));
const somethingSaid = ({ evidence }: Asked): boolean => evidence.some((one) => DECISIVE.includes(one.field) && isWhole(one));

/** Those whom what was said still fits: no field contradicts, and none has a right number where another one has. */
export function stillFitting<C extends Asked>(candidates: readonly C[]): C[] {
  const fitting = candidates.filter((one) => !contradicted(one));
  const numbered = fitting.filter(numberAgrees);
  return numbered.length > 0 ? numbered : fitting;
}

/**
 * The one question that tells the candidates apart who still fit, or most of them; null where one is alone, nothing whole
 * was said yet, or no question helps. Where an answer may leave more than one, the text says so.
 */
export function questionAmong(candidates: readonly Asked[]): Question | null {
  const tied = stillFitting(candidates);
  if (tied.length < 2 || !tied.some(somethingSaid)) return null;
  const answers = (option: Option): number => new Set(tied.map(({ entry }) => option.answerOf(entry))).size;
  const open = QUESTIONS.filter(({ field, id }) => tied.every((one) => !agrees(gradeOf(one, field)) || (id === 'letters' && gradeOf(one, field) === 'VARIANT')));
  let best: Option | null = null;
  for (const option of open) if (answers(option) > (best ? answers(best) : 1)) best = option;
  if (!best) return null;
  const { id, text, answerOf } = best;
  return { id, text: answers(best) === tied.length ? text : text + NOT_ENOUGH, answerOf };
}
