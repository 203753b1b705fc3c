import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { foldDigits, foldFacility, foldName } from '@saimado/register/domain/fold';

/** What of a ticket may be passed on to a firm, each only with the member's word. */
export const PacketField = {
  FACILITY_NAME: 'FACILITY_NAME', CONTACT_PERSON: 'CONTACT_PERSON', PHONE: 'PHONE', INCIDENT: 'INCIDENT', PREFECTURE: 'PREFECTURE', MEMBER_NAME: 'MEMBER_NAME',
  ADDRESS: 'ADDRESS', SUMMARY: 'SUMMARY', VERIFICATION: 'VERIFICATION',
} as const;
export type PacketField = keyof typeof PacketField;
export const PACKET_FIELDS = Object.keys(PacketField) as PacketField[];

/** What a firm needs to ring the clinic: proposed, and the member's to change. */
export const MINIMAL_FIELDS: readonly PacketField[] = ['FACILITY_NAME', 'CONTACT_PERSON', 'PHONE', 'INCIDENT'];

/** Everything that could be passed on; a value that is not known is null. */
export type PacketValues = Readonly<Record<PacketField, string | null>>;
export type Packet = { field: PacketField; value: string }[];

const LONGEST = { CONTACT_PERSON: 100, PHONE: 30, SUMMARY: 2_000 } as const;
/** What the specialist types for the firm; the rest is the ticket's. */
export const TYPED_FIELDS = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
export const FIELD_OF_INPUT = { CONTACT_PERSON: 'contactPerson', PHONE: 'phone', SUMMARY: 'summary' } as const;

const LABELS: Record<PacketField, string> = {
  FACILITY_NAME: '医療機関名', CONTACT_PERSON: '窓口となる方', PHONE: '電話番号', INCIDENT: '起きたこと', PREFECTURE: '都道府県', MEMBER_NAME: '会員名',
  ADDRESS: '所在地', SUMMARY: '状況の要約', VERIFICATION: '本人確認',
};
export const packetLabel = (field: PacketField): string => LABELS[field];

const MESSAGES = {
  tooLong: (label: string, most: number) => `「${label}」は${most.toLocaleString('ja-JP')}文字以内にしてください。`,
  unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
  unknown: (label: string) => `「${label}」はまだ分かっていません。渡す項目から外すか、入力してください。`,
  leaks: (label: string, hidden: string) => `「${label}」に、渡さない項目「${hidden}」が書かれています。書き直すか、会員に確認して渡す項目に加えてください。`,
};

/**
 * The packet: the consented fields and nothing else. Consented texts that somebody typed must not tell what the member
 * keeps to themselves, so they are held against every value that is not passed on.
 */
export function packetOf(values: PacketValues, consented: readonly PacketField[]): { kind: 'packet'; packet: Packet } | InvalidInput {
  for (const field of TYPED_FIELDS) {
    const value = values[field] ?? '';
    if (value.length > LONGEST[field]) return invalidInput(FIELD_OF_INPUT[field], MESSAGES.tooLong(LABELS[field], LONGEST[field]));
    if (/[\0\p{Surrogate}]/u.test(value)) return invalidInput(FIELD_OF_INPUT[field], MESSAGES.unstorable);
  }
  const fields = PACKET_FIELDS.filter((field) => consented.includes(field));
  const missing = fields.find((field) => !values[field]?.trim());
  if (missing) return invalidInput(missing in FIELD_OF_INPUT ? FIELD_OF_INPUT[missing as keyof typeof FIELD_OF_INPUT] : 'fields', MESSAGES.unknown(LABELS[missing]));
  for (const field of TYPED_FIELDS.filter((one) => fields.includes(one))) {
    const told = leakIn(values[field] ?? '', values, fields);
    if (told) return invalidInput(FIELD_OF_INPUT[field], MESSAGES.leaks(LABELS[field], LABELS[told]));
  }
  return { kind: 'packet', packet: fields.map((field) => ({ field, value: values[field]!.trim() })) };
}

const SHORTEST_NAME = 2;
const SHORTEST_PHONE = 6;

/** A name by its letters: written with a gap or without, in old forms or new. */
const plain = (text: string): string => foldName(text).strict;
/** The spellings under which a value might stand in a text: whole, and a person's name in its parts. */
const TRACES: Partial<Record<PacketField, (value: string) => string[]>> = {
  FACILITY_NAME: (value) => [plain(value), foldFacility(value).strict],
  MEMBER_NAME: (value) => [plain(value), ...value.split(/[\s　]+/).map(plain)],
  CONTACT_PERSON: (value) => [plain(value), ...value.split(/[\s　]+/).map(plain)],
  ADDRESS: (value) => [plain(value)],
};

/** The first value not passed on that a text tells nevertheless. */
function leakIn(text: string, values: PacketValues, consented: readonly PacketField[]): PacketField | null {
  const [letters, digits] = [plain(text), foldDigits(text).strict.replace(/\D/g, '')];
  // A surname that the clinic bears is told with the clinic's name.
  const open = consented.filter((field) => !(field in LONGEST)).map((field) => plain(values[field] ?? '')).join('\n');
  for (const field of PACKET_FIELDS) {
    const value = values[field];
    if (!value || consented.includes(field)) continue;
    const phone = field === 'PHONE' ? foldDigits(value).strict.replace(/\D/g, '') : '';
    if (phone.length >= SHORTEST_PHONE && digits.includes(phone)) return field;
    const traces = (TRACES[field]?.(value) ?? []).filter((trace) => trace.length >= SHORTEST_NAME && !open.includes(trace));
    if (traces.some((trace) => letters.includes(trace))) return field;
  }
  return null;
}
