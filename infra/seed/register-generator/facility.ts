import type { RegisterRow } from '@saimado/register/domain/row';
import { AZA, BUILDINGS, KYOTO_STREETS, KYOTO_TOWNS, PREFECTURES, TOWNS, type Prefecture } from './places';
import type { Random } from './random';

export type Facility = Pick<RegisterRow, 'facilityCode' | 'facilityName' | 'facilityKind' | 'postalCode' | 'prefecture' | 'address' | 'phone'>;
export interface Site { prefecture: Prefecture; municipality: string; town: string; address: string; postalCode: string }

const VIRTUES = '恵 慈 仁 聖 明 清 和 光 寿 誠 博 友 敬 智 康 泰 桜 緑 松 若葉'.split(' ');
const ENDINGS = '愛 生 心 成 仁 寿 友 泉 風 翔 '.split(' ');
const FORMS = ['医療法人社団', '医療法人社団', '医療法人社団', '医療法人', '医療法人', '医療法人財団', '社会医療法人', '(医)'];
const SPECIALTIES = '内科 内科 内科 外科 整形外科 小児科 眼科 耳鼻咽喉科 皮膚科 産婦人科 泌尿器科 脳神経外科 心療内科 消化器内科 循環器内科'.split(' ');
const CLINIC_WORDS = '医院 医院 クリニック クリニック クリニック 診療所 ファミリークリニック'.split(' ');
const PLEASANT = 'さくら ひまわり あおぞら みどり 青葉 すみれ わかば あさひ やすらぎ こもれび 桜ヶ丘 けやき つばさ ひかり'.split(' ');
const JOINT_USE = '臨床検査センター 健診センター 休日夜間急患センター 訪問看護ステーション 地域医療支援センター'.split(' ');
const CARE_SERVICES = 'デイサービスセンター 訪問看護ステーション 居宅介護支援事業所 ホームヘルプステーション グループホーム'.split(' ');
const OTHER_KINDS = ['助産所', '歯科診療所', '企業内診療所'];
const KANJI = ['', '一', '二', '三', '四', '五', '六', '七', '八'];

/** Numbers as registers write them: every office in its own way. */
function numbersOf(random: Random): string {
  const block = random.between(1, 8);
  const lot = random.between(1, 40);
  const house = random.between(1, 25);
  switch (random.below(6)) {
    case 0: return `${KANJI[block]}丁目${lot}番${house}号`;
    case 1: return `${block}丁目${lot}番${house}号`;
    case 2: return `${block}丁目${lot}-${house}`;
    case 3: return `${block}－${lot}－${house}`;
    case 4: return `${lot * 13}番地${house % 3 === 0 ? `の${house}` : ''}`;
    default: return `${block}-${lot}-${house}`;
  }
}

export function newSite(random: Random): Site {
  const prefecture = random.pick(PREFECTURES);
  const municipality = random.pick(prefecture.municipalities);
  const postalCode = `${prefecture.postal}${random.digits(1)}-${random.digits(4)}`;
  let town = random.pick(TOWNS);
  let place = `${town}${numbersOf(random)}`;
  if (municipality.startsWith('京都市') && random.chance(0.6)) {
    town = random.pick(KYOTO_TOWNS);
    place = `${random.pick(KYOTO_STREETS)}${town}${random.between(100, 900)}`;
  } else if (municipality.startsWith('札幌市') && random.chance(0.6)) {
    const [street, column] = [random.between(1, 25), random.between(1, 20)];
    town = '札幌';
    place = random.chance(0.5) ? `北${street}条西${column}丁目${random.between(1, 20)}` : `南${street}条東${column}丁目${random.between(1, 20)}番${random.between(1, 30)}号`;
  } else if (municipality.includes('郡') && random.chance(0.6)) {
    place = `大字${town}${random.chance(0.5) ? `字${random.pick(AZA)}` : ''}${random.between(1, 2500)}番地${random.chance(0.3) ? `の${random.between(1, 9)}` : ''}`;
  }
  if (random.chance(0.18)) place += `　${random.pick(BUILDINGS)}${random.chance(0.7) ? `${random.between(1, 9)}${random.chance(0.5) ? 'F' : '階'}` : ''}`;
  return { prefecture, municipality, town, address: municipality + place, postalCode };
}

/**
 * Fictional for certain: no 市内局番 begins with 0 or 1, and the second digit is one of them too, as 048-0… may be dialled
 * as the area code 0480.
 */
function phoneOf({ areaCode }: Prefecture, random: Random): string {
  const free = 4 - areaCode.length;
  return `${areaCode}-0${String(random.below(2 * 10 ** free)).padStart(free + 1, '0')}-${random.digits(4)}`;
}

const corporation = (random: Random): string => {
  const gap = random.pick(['　', '　', ' ', '']);
  return `${random.pick(FORMS)}${random.chance(0.2) ? gap : ''}${random.pick(VIRTUES)}${random.pick(ENDINGS)}会${gap}`;
};

export type FacilityKind = 'clinic' | 'hospital' | 'jointUse' | 'careHome' | 'careService' | 'other';

const KINDS: Readonly<Record<FacilityKind, { kind: (random: Random) => string; name: (random: Random, site: Site, family: string) => string }>> = {
  clinic: {
    kind: () => '診療所',
    name: (random, site, family) => {
      const own = random.weighted([[family, 6], [site.town, 2], [random.pick(PLEASANT), 3]]);
      return `${random.chance(0.55) ? corporation(random) : ''}${own}${random.chance(0.6) ? random.pick(SPECIALTIES) : ''}${random.pick(CLINIC_WORDS)}`;
    },
  },
  hospital: {
    kind: () => '病院',
    name: (random, site, family) =>
      `${random.chance(0.85) ? corporation(random) : ''}${random.weighted([[family, 2], [site.town, 3], [random.pick(PLEASANT), 2]])}${random.pick(['病院', '病院', '総合病院', '記念病院', '中央病院'])}`,
  },
  jointUse: { kind: () => '医師会共同利用施設', name: (random, site) => `${site.municipality.replace(/^.*郡/, '')}医師会${random.pick(JOINT_USE)}` },
  careHome: { kind: () => '介護老人保健施設', name: (random) => `${corporation(random)}介護老人保健施設${random.pick(PLEASANT)}${random.pick(['苑', '荘', 'の里', 'の郷'])}` },
  careService: { kind: () => '介護サービス事業所', name: (random) => `${random.chance(0.5) ? corporation(random) : ''}${random.pick(PLEASANT)}${random.pick(CARE_SERVICES)}` },
  other: { kind: (random) => random.pick(OTHER_KINDS), name: (random, site) => `${site.town}${random.pick(PLEASANT)}診療所` },
};

export function newFacility(random: Random, kind: FacilityKind, site: Site, family: string, index: number): Facility {
  const { kind: kindOf, name } = KINDS[kind];
  return {
    facilityCode: `F${String(index).padStart(7, '0')}`,
    facilityName: name(random, site, family),
    facilityKind: kindOf(random),
    postalCode: site.postalCode,
    prefecture: site.prefecture.name,
    address: site.address,
    phone: phoneOf(site.prefecture, random),
  };
}
