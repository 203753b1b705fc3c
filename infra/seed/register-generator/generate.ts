import { addDays, type JstDate } from '@saimado/kernel/jst';
import type { Category, RegisterRow, RegisterStatus } from '@saimado/register/domain/row';
import { newFacility, newSite, type Facility, type FacilityKind, type Site } from './facility';
import { FAMILY_NAMES, GIVEN_NAMES, TWINS, type FamilyName, type GivenName } from './people';
import { Random } from './random';

export interface GeneratorOptions {
  members: number;
  seed: number;
  /** the day the register is meant to be of; enrolments under way began in the 90 days before it */
  asOf?: JstDate;
}

type Member = Omit<RegisterRow, keyof Facility>;

/** About 81,273 of 178,593 members are A① (domain.md §3); how the others divide is unknown and made up here. */
const CATEGORY_WEIGHTS: readonly (readonly [Category, number])[] = [['A①', 45.5], ['A②B', 29], ['A②C', 2.5], ['B', 17], ['C', 6]];
const STATUS_WEIGHTS: readonly (readonly [RegisterStatus, number])[] = [['在籍', 96], ['手続き中', 1.5], ['退会', 2.5]];

/** Steps through all numbers without repeating one: the step shares no factor with the modulus. */
const MEMBER_STEP = 1_234_567_891;
const MEMBER_SPACE = 10_000_000_000;
const REGISTRY_STEP = 618_031;
const REGISTRY_SPACE = 999_999;

const SOLO = 'solo', SHARED = 'shared', SPOUSES = 'spouses', TWIN = 'twins', HOSPITAL = 'hospital', SEVERAL = 'several', JOINT = 'jointUse';
/** Such that 180,000 members have about 120,000 facilities (issue 3: JMA's real size); how they divide is made up. */
const PRACTICES = [[SOLO, 64], [SHARED, 9], [SPOUSES, 7], [TWIN, 1], [HOSPITAL, 11], [SEVERAL, 9], [JOINT, 2]] as const;

class Register {
  private readonly random: Random;
  private readonly memberStart: number;
  private readonly registryStart: number;
  private members = 0;
  private facilities = 0;

  constructor(private readonly options: GeneratorOptions) {
    this.random = new Random(options.seed);
    this.memberStart = this.random.below(MEMBER_SPACE);
    this.registryStart = this.random.below(REGISTRY_SPACE);
  }

  *rows(): Generator<RegisterRow> {
    while (this.members < this.options.members) {
      for (const [member, ...places] of this.practice()) {
        for (const facility of places) yield Object.assign({}, member, facility);
      }
    }
  }

  /** One practice: who works where. Never more members than are still wanted. */
  private practice(): [Member, ...Facility[]][] {
    const { random } = this;
    const left = this.options.members - this.members;
    const site = newSite(random);
    const family = random.pick(FAMILY_NAMES);
    const spelling = random.pick(family.spellings);
    const own = (given?: GivenName): Member => this.member(family, spelling, given);
    const anyone = (): Member => {
      const other = random.pick(FAMILY_NAMES);
      return this.member(other, random.pick(other.spellings));
    };
    const facility = (kind: FacilityKind, at: Site = site): Facility => newFacility(random, kind, at, spelling, (this.facilities += 1));
    const together = (first: Member, place: Facility, others: number, make: () => Member): [Member, ...Facility[]][] =>
      [[first, place], ...Array.from({ length: Math.min(others, left - 1) }, (): [Member, Facility] => [make(), place])];

    const kind = random.weighted(PRACTICES);
    switch (kind) {
      case SOLO: return [[own(), facility(random.weighted([['clinic', 96], ['careHome', 1.5], ['careService', 1.5], ['other', 1]]))]];
      case SHARED: return together(own(), facility('clinic'), random.between(1, 2), anyone);
      case SPOUSES: return together(own(), facility('clinic'), 1, own);
      case HOSPITAL: return together(own(), facility('hospital'), random.between(2, 7), anyone);
      case JOINT: return together(own(), facility('jointUse'), random.between(0, 2), anyone);
      case SEVERAL: return [[own(), facility('clinic'), ...Array.from({ length: random.between(1, 2) }, () =>
        facility(random.weighted([['clinic', 2], ['careHome', 1], ['careService', 3]]), random.chance(0.5) ? site : newSite(random)))]];
      case TWIN: {
        const [first, second] = random.pick(TWINS);
        const place = facility('clinic');
        const pair: [Member, ...Facility[]][] = [[own(first), place]];
        if (left > 1) pair.push([own(second), random.chance(0.5) ? place : facility('clinic')]);
        return pair;
      }
    }
  }

  private member(family: FamilyName, spelling: string, given?: GivenName): Member {
    const { random } = this;
    const index = this.members;
    this.members += 1;
    const { name, kana } = given ?? random.pick(GIVEN_NAMES);
    const status = random.weighted(STATUS_WEIGHTS);
    return {
      memberNumber: String((this.memberStart + index * MEMBER_STEP) % MEMBER_SPACE).padStart(10, '0'),
      registryNumber: String(((this.registryStart + index * REGISTRY_STEP) % REGISTRY_SPACE) + 1).padStart(6, '0'),
      memberName: `${spelling}　${name}`,
      memberKana: `${family.kana}　${kana}`,
      category: random.weighted(CATEGORY_WEIGHTS),
      status,
      ...this.termOf(status),
    };
  }

  /** When the membership runs. A few who are still in have already given the day they leave. */
  private termOf(status: RegisterStatus): Pick<Member, 'validFrom' | 'validTo'> {
    const { random } = this;
    const asOf = this.options.asOf ?? '2026-06-01';
    const day = (): JstDate => `${random.between(1978, 2021)}-${String(random.between(1, 12)).padStart(2, '0')}-${random.chance(0.6) ? '01' : String(random.between(1, 28)).padStart(2, '0')}`;
    switch (status) {
      case '手続き中': return { validFrom: addDays(asOf, -random.between(1, 90)), validTo: null };
      case '退会': return { validFrom: day(), validTo: addDays(asOf, -random.between(1, 1400)) };
      case '在籍': return { validFrom: day(), validTo: random.chance(0.003) ? addDays(asOf, random.between(30, 300)) : null };
    }
  }
}

/**
 * A fictional but lifelike register, one row per member and facility: the same for the same options, of any size, made
 * as it is read. Member numbers are unique below 7 million members, 医籍番号 up to 999,999. No name, number, address or
 * facility is meant to be anybody's; the telephone numbers cannot exist.
 */
export function generateRegister(options: GeneratorOptions): Iterable<RegisterRow> {
  return { [Symbol.iterator]: () => new Register(options).rows() };
}
