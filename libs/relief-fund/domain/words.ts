import type { Edition } from './editions';
import type { SchemeYear } from './scheme-year';

/** 「15万円」; every amount of the scheme is a multiple of 10,000. */
export const man = (yen: number): string => `${yen / 10_000}万円`;
const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};

/** Closed means no 初診 at all, even if 再診 goes on (001 2-3(1), 000). */
const CLOSED_MEANS = '休業＝新規患者（初診）の診察を一切停止。再診を続けていても休業';

/** Which rule decided, with its source. */
export const RULES = {
  beforeScheme: '制度開始（2022年6月1日）より前に発生した事由は対象外です（001 2-3）。',
  insider: '内部犯罪に起因した案件は支払いの対象外です（001 2-3(1)、000）。',
  junkMail: '迷惑メールを受け取っただけでは、届け出ても支払いの対象になりません（001 Q4-7）。',
  alreadyPaid: ({ from, until }: SchemeYear) =>
    `同じ年度（${day(from)}～${day(until)}）にすでに受け取っています。1医療機関あたり年1回、いずれか一方のみです（001 2-3(3)、Q4-16）。`,
  attack: ({ source, attackYen }: Edition) => `サイバー攻撃の被害 ${man(attackYen)}（${source}）。`,
  attackAndClosed: ({ source, attackYen, closureYenPerDay, closureLimitYen }: Edition) =>
    closureYenPerDay === closureLimitYen
      ? `サイバー攻撃の被害 ${man(attackYen)}＋1日以上の休業 ${man(closureLimitYen)}（${source}。${CLOSED_MEANS}）。`
      : `サイバー攻撃の被害 ${man(attackYen)}＋休業日数×${man(closureYenPerDay)}（最大${man(closureLimitYen)}）（${source}。${CLOSED_MEANS}）。`,
  leakByAttack: '攻撃による個人情報漏えいの分は重ねて受け取れず、大きいほうの額です（001 Q4-5）。',
  leakByAttackUnsettled: '攻撃による個人情報漏えい（③）は、①②と比べて大きいほうの額を案内します（000。合わせて受け取れるかは要確認）。',
  leakWithoutAttack: ({ source, leakWithoutAttackYen }: Edition) =>
    `サイバー攻撃に起因しない個人情報漏えい ${man(leakWithoutAttackYen)}（${source}、001 Q4-8）。`,
};

export const CONDITIONS = {
  mhlw: '厚生労働省への報告・届出（001 2-3(1)）',
  mhlwOrJma: '厚生労働省または日本医師会への届出（000）',
  ppc: '個人情報保護委員会への、再発防止策を含む報告（001 2-3(1)、Q4-11）',
  persons: '漏えいした本人への通知（001 2-3(1)、Q4-11）',
};

export const PAPERS = {
  mhlwReport: '厚生労働省への報告書の写し（メールで報告したときは、その印刷。001 Q4-1）',
  jmaReport: '日本医師会への届出の写し（様式は要確認）',
  application: 'サイバー攻撃一時支援金・個人情報漏えい一時支援金 給付申請兼振込依頼書',
  closure: '休業証明書（都道府県医師会または郡市区等医師会の捺印のあるもの。001 Q4-9）',
  ppcReport: '個人情報保護委員会への報告のPDFを印刷し、日付を書き加えたもの（PDFは報告の提出前に出力。提出後は出力できません。001 Q4-13）',
};

export const DOUBTS = {
  oncePerYear: '年1回・いずれか一方のみという制限は、2023年6月以降の資料に再掲がありません。続いているか要確認です。',
  schemeYear: '年度を請求の日と事由発生の日のどちらで数えるかは要確認です（ここでは事由発生の日で判定）。',
  closureStart: '休業1日あたりの加算がいつの事由から適用されるかは要確認です（2024年9月の資料で初めて確認）。',
  sum: (yen: number) => `①②と③を合わせて受け取れるかは資料に記載がなく要確認です（合わせられる場合は ${man(yen)}）。`,
  junkMail: '迷惑メールの扱いは、2023年6月以降の資料に再掲がなく要確認です。',
  papers: '必要書類は2022年版の資料によります。現在も同じか要確認です。',
  office: '送付先と事務局の連絡先は2022年版の資料によります。案内の前に要確認です。',
};

/** Where the papers go, and where the office answers; postage is the member's (001 2-3(4), (6), 2022 edition, 要確認). */
export const RELIEF_FUND_DESK = {
  postalAddress: '〒980-8799 日本郵便株式会社 仙台中央郵便局留め 日本医師会 サイバー攻撃一時支援金事務局 宛',
  phoneNumber: '0120-411-250',
  email: 'jma-cyber@qag.jp',
  emailSubject: '【日本医師会】【会員様名(医療機関名)】一時支援金手続き希望',
  needsConfirmation: true,
} as const;
