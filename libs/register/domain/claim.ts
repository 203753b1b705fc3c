/** What the caller says on the phone; every field may be missing (001 2-1(5)). */
export interface CallerClaim {
  memberName?: string | null;
  memberKana?: string | null;
  facilityName?: string | null;
  address?: string | null;
  registryNumber?: string | null;
  memberNumber?: string | null;
  phoneNumber?: string | null;
}

export const CLAIM_FIELDS = [
  'MEMBER_NAME', 'MEMBER_KANA', 'FACILITY_NAME', 'ADDRESS', 'REGISTRY_NUMBER', 'MEMBER_NUMBER', 'PHONE_NUMBER',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** Which property of a claim a field of the API names. */
export const CLAIM_KEYS = {
  MEMBER_NAME: 'memberName',
  MEMBER_KANA: 'memberKana',
  FACILITY_NAME: 'facilityName',
  ADDRESS: 'address',
  REGISTRY_NUMBER: 'registryNumber',
  MEMBER_NUMBER: 'memberNumber',
  PHONE_NUMBER: 'phoneNumber',
} as const satisfies Record<ClaimField, keyof CallerClaim>;
