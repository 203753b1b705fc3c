import type { ClaimField } from '@saimado/register/domain/claim';
import type { FieldEvidence } from './evidence';
import { agrees, type EvidenceGrade } from './grading';

export interface Graded { evidence: readonly FieldEvidence[] }

const gradeOf = (evidence: readonly FieldEvidence[], field: ClaimField): EvidenceGrade =>
  evidence.find((one) => one.field === field)?.grade ?? 'NOT_ASKED';

type Fit = 'AGREES' | 'NEAR' | 'OPEN' | 'CONTRADICTS';

const fitOf = (grades: readonly EvidenceGrade[]): Fit => {
  if (grades.some(agrees)) return 'AGREES';
  if (grades.includes('NEAR')) return 'NEAR';
  return grades.includes('MISMATCH') ? 'CONTRADICTS' : 'OPEN';
};
const numberFit = (evidence: readonly FieldEvidence[]): Fit => fitOf([gradeOf(evidence, 'REGISTRY_NUMBER'), gradeOf(evidence, 'MEMBER_NUMBER')]);
const nameFit = (evidence: readonly FieldEvidence[]): Fit => fitOf([gradeOf(evidence, 'MEMBER_NAME'), gradeOf(evidence, 'MEMBER_KANA')]);

/**
 * The name at the right facility or address, under a number that is not theirs: more speaks for a number read from the
 * wrong line than for a caller who has a right number and nothing else.
 */
const BETTER_EXPLAINED = 'CONTRADICTS AGREES, and the place';
const explained = (evidence: readonly FieldEvidence[]): string => {
  const fits = `${numberFit(evidence)} ${nameFit(evidence)}`;
  return fits === 'CONTRADICTS AGREES' && (agrees(gradeOf(evidence, 'FACILITY_NAME')) || agrees(gradeOf(evidence, 'ADDRESS'))) ? BETTER_EXPLAINED : fits;
};

const FITS = ['AGREES', 'NEAR', 'OPEN', 'CONTRADICTS'] as const satisfies readonly Fit[];
/**
 * First to last, by number and name. An almost right number under the right name comes before a right number under
 * another's: one digit is misheard sooner than a name.
 */
const ORDER: readonly string[] = [
  'AGREES AGREES', 'AGREES NEAR', 'AGREES OPEN', 'NEAR AGREES', BETTER_EXPLAINED, 'AGREES CONTRADICTS', 'NEAR NEAR',
  ...['OPEN', 'NEAR', 'CONTRADICTS'].flatMap((number) => FITS.map((name) => `${number} ${name}`)).filter((row) => row !== 'NEAR AGREES' && row !== 'NEAR NEAR'),
];

const count = (evidence: readonly FieldEvidence[], wanted: (grade: EvidenceGrade) => boolean): number =>
  evidence.filter(({ grade }) => wanted(grade)).length;

/** What is asked for (001 2-1(5)); each may agree, be near, be open or contradict. */
const fitsOf = (evidence: readonly FieldEvidence[]): Fit[] =>
  [numberFit(evidence), nameFit(evidence), fitOf([gradeOf(evidence, 'FACILITY_NAME')]), fitOf([gradeOf(evidence, 'ADDRESS')])];

/**
 * Compared place by place; for ordering only, never shown as a number (domain.md §3). Whoever is contradicted in the
 * fewest of number, name, facility and address explains best what was heard: one slip is likelier than two. A telephone
 * number that agrees makes up for one of them, here and nowhere else: it identifies nobody.
 */
function placesOf({ evidence }: Graded): number[] {
  const phone = agrees(gradeOf(evidence, 'PHONE_NUMBER')) ? 1 : 0;
  return [
    fitsOf(evidence).filter((fit) => fit === 'CONTRADICTS').length - phone,
    ORDER.indexOf(explained(evidence)),
    -count(evidence, agrees),
    count(evidence, (grade) => grade === 'MISMATCH'),
    -count(evidence, (grade) => grade === 'NEAR'),
    -count(evidence, (grade) => grade === 'MATCH'),
  ];
}

/** The candidates an operator should look at first, first. Stable for equals. */
export function rankCandidates<C extends Graded>(candidates: readonly C[]): C[] {
  return candidates
    .map((candidate) => ({ candidate, places: placesOf(candidate) }))
    .sort((a, b) => a.places.map((place, at) => place - (b.places[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ candidate }) => candidate);
}

/** Whether anything said speaks for the candidate at all. */
export const hasSupport = ({ evidence }: Graded): boolean => evidence.some(({ grade }) => agrees(grade) || grade === 'NEAR');

/** The one thing to beware of: a right number under another's name (a misread number, a colleague's, or worse). */
export const rankingWarning = ({ evidence }: Graded): string | null =>
  numberFit(evidence) === 'AGREES' && nameFit(evidence) === 'CONTRADICTS' ? '番号は一致していますが氏名が異なります。番号と氏名を聞き直してください' : null;
