import type { CallerRelation, VerificationOutcome } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { entitlementOn, type EntitlementStatus } from '@saimado/register/domain/entitlement';
import { ENTITLEMENT_BOOK } from '@saimado/register/domain/entitlement-book';
import { ENTRY_COLUMNS, facilityAddressOf, type RegisterEntry } from '@saimado/register/server/register-entry.view';
import { shippedVersions } from '@saimado/rule-books/domain/book';
import { gradeEvidence } from '@saimado/verification/domain/evidence';
import { propose } from '@saimado/verification/domain/proposal';
import type { DataSource } from 'typeorm';
import type { Random } from '../register-generator/random';

/** Who is on the phone, what they say, and what the operator makes of it. */
export interface Caller {
  claim: CallerClaim;
  relation: CallerRelation;
  outcome: VerificationOutcome;
  entryId: string | null;
  overrideReason: string | null;
  callerNumber: string | null;
}

type Kind = VerificationOutcome | 'WITHOUT_NUMBER';
const KINDS: readonly (readonly [Kind, number])[] = [
  ['VERIFIED', 80], ['WITHOUT_NUMBER', 4], ['PENDING_ENROLMENT', 3], ['PROVISIONAL', 3], ['NOT_ENTITLED', 4], ['NOT_FOUND', 3], ['DECLINED', 3],
];
const RELATIONS: readonly (readonly [CallerRelation, number])[] = [['MEMBER', 44], ['FACILITY_STAFF', 54], ['ASSOCIATION_STAFF', 2]];
const PHONE_CHECK = ['番号は手元になし。名簿の電話番号へ折り返し、院長ご本人と確認', '会員証が自宅のため番号未聴取。施設の代表番号からの着信で、氏名・所在地は一致'];
const ENROLLING = ['入会手続き中とのこと。郡市区医師会の受付印のある控えの日付を聴取。医師会への確認が必要', '開業に伴うA①への異動を申請中とのこと。都道府県医師会へ確認予定'];
const STRANGERS: readonly Pick<CallerClaim, 'memberName' | 'facilityName'>[] = [
  { memberName: '潮見 耕太', facilityName: '潮見台こどもクリニック' }, { memberName: '檜垣 早苗', facilityName: 'ひがき皮膚科' },
  { memberName: '大久保 譲', facilityName: '丘の上整形外科' }, { memberName: '葛西 まどか', facilityName: '駅前かさい眼科' },
  { memberName: '鳴海 啓介', facilityName: 'なるみ内科循環器科' }, { memberName: '千田 一樹', facilityName: '千田医院' },
];

/** The demo is told by the rules it comes with. */
const RULES = shippedVersions(ENTITLEMENT_BOOK);

/** Everybody the register knows, as they might call on a day. */
export class Callers {
  private constructor(private readonly entries: readonly RegisterEntry[]) {}

  /** A sample is enough: a register of the whole country would not fit this program's patience. */
  static async from(dataSource: DataSource): Promise<Callers> {
    return new Callers(await rows<RegisterEntry>(dataSource.manager, `select ${ENTRY_COLUMNS} from register_entry e order by e.member_number, e.facility_code limit 4000`));
  }

  /** Somebody who calls on `day`; null where the register holds nobody to speak of. */
  draw(day: JstDate, random: Random, kind: Kind = random.weighted(KINDS)): Caller | null {
    switch (kind) {
      case 'VERIFIED': return this.known('ENTITLED', day, random, (entry) => ({ claim: fullClaim(entry, random), outcome: 'VERIFIED' }));
      case 'WITHOUT_NUMBER': return this.known('ENTITLED', day, random, (entry) => ({ claim: numberless(entry), outcome: 'VERIFIED', overrideReason: random.pick(PHONE_CHECK) }));
      case 'NOT_ENTITLED': return this.known('NOT_ENTITLED', day, random, (entry) => ({ claim: fullClaim(entry, random), outcome: 'NOT_ENTITLED' }));
      case 'PROVISIONAL': return this.known('ENTITLED', day, random, (entry) => ({ claim: numberless(entry), outcome: 'PROVISIONAL' }));
      case 'PENDING_ENROLMENT':
        return this.known('PENDING_ENROLMENT', day, random, (entry) => ({ claim: fullClaim(entry, random), outcome: 'PENDING_ENROLMENT' }))
          ?? { ...stranger(random), outcome: 'PENDING_ENROLMENT', overrideReason: random.pick(ENROLLING) };
      case 'NOT_FOUND': return stranger(random);
      case 'DECLINED': return { ...stranger(random), claim: {}, outcome: 'DECLINED', callerNumber: null };
    }
  }

  /** The same caller, once the numbers are at hand. */
  confirmed(caller: Caller, random: Random): Caller | null {
    const entry = this.entries.find(({ id }) => id === caller.entryId);
    return entry ? { ...caller, claim: fullClaim(entry, random), outcome: 'VERIFIED' } : null;
  }

  private known(
    status: EntitlementStatus, day: JstDate, random: Random,
    says: (entry: RegisterEntry) => Pick<Caller, 'claim' | 'outcome'> & Partial<Pick<Caller, 'overrideReason'>>,
  ): Caller | null {
    for (let attempt = 0; this.entries.length > 0 && attempt < 400; attempt += 1) {
      const entry = random.pick(this.entries);
      if (entitlementOn(RULES, entry, { day, relation: null }).status !== status) continue;
      const said = says(entry);
      const proposed = propose(gradeEvidence(said.claim, entry), { status }).outcome;
      // A register loaded from a file may hold entries that nobody can be verified by, such as one without an address.
      if (said.outcome !== 'PROVISIONAL' && !said.overrideReason && proposed !== said.outcome) continue;
      const callerNumber = random.chance(0.9) && entry.phone ? entry.phone : null;
      return { relation: random.weighted(RELATIONS), entryId: entry.id, overrideReason: null, callerNumber, ...said };
    }
    return null;
  }
}

const numberless = (entry: RegisterEntry): CallerClaim => ({ memberName: entry.memberName, facilityName: entry.facilityName, address: facilityAddressOf(entry) });

const fullClaim = (entry: RegisterEntry, random: Random): CallerClaim => ({
  ...numberless(entry), ...(random.chance(0.6) ? { registryNumber: entry.registryNumber } : { memberNumber: entry.memberNumber }),
});

const stranger = (random: Random): Caller => ({
  claim: random.pick(STRANGERS), relation: random.weighted(RELATIONS), outcome: 'NOT_FOUND', entryId: null, overrideReason: null, callerNumber: null,
});
