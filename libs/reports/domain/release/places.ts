/**
 * Where a ticket came from. Eight blocks, the usual division of Japan into regions; a single prefecture is given in years
 * only. Codes are those of ISO 3166-2:JP (JIS X 0401). `reports` may not import the register, whose list this one is held
 * against by test/cases/reports/catalogue.spec.ts.
 */
export const BLOCKS = ['HOKKAIDO', 'TOHOKU', 'KANTO', 'CHUBU', 'KINKI', 'CHUGOKU', 'SHIKOKU', 'KYUSHU'] as const;
export type BlockCode = (typeof BLOCKS)[number];

const PREFECTURES_OF: Readonly<Record<BlockCode, readonly string[]>> = {
  HOKKAIDO: ['北海道'],
  TOHOKU: ['青森県', '岩手県', '宮城県', '秋田県', '山形県', '福島県'],
  KANTO: ['茨城県', '栃木県', '群馬県', '埼玉県', '千葉県', '東京都', '神奈川県'],
  CHUBU: ['新潟県', '富山県', '石川県', '福井県', '山梨県', '長野県', '岐阜県', '静岡県', '愛知県'],
  KINKI: ['三重県', '滋賀県', '京都府', '大阪府', '兵庫県', '奈良県', '和歌山県'],
  CHUGOKU: ['鳥取県', '島根県', '岡山県', '広島県', '山口県'],
  SHIKOKU: ['徳島県', '香川県', '愛媛県', '高知県'],
  KYUSHU: ['福岡県', '佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県', '沖縄県'],
};

export interface Prefecture {
  code: string;
  name: string;
  block: BlockCode;
}

/** The 47, in the order of their codes. */
export const PREFECTURES: readonly Prefecture[] = BLOCKS.flatMap((block) => PREFECTURES_OF[block].map((name) => ({ name, block })))
  .map(({ name, block }, index) => ({ code: `JP-${String(index + 1).padStart(2, '0')}`, name, block }));

const BY_NAME = new Map(PREFECTURES.map((prefecture) => [prefecture.name, prefecture]));
export const prefectureNamed = (name: string | null): Prefecture | undefined => (name === null ? undefined : BY_NAME.get(name));
