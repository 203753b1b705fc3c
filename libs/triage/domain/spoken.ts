import { HOTLINES } from '@saimado/hotlines/domain/hotlines';

/** Sentences that several situations share, as an operator says them. */

export const LAN_OFF = 'まず、LANケーブルを抜いて、Wi-Fiを切ってください。';
export const POWER_ON = '電源は切らずに、そのままにしてください。';
export const HAND_OVER = '専門の担当に引き継いで、折り返しご連絡いたします。';

/** 002, word for word as far as it may be promised; its present force is 要確認 (domain.md §6). */
export const POLICE = '都道府県警察へのご相談をお願いしております。診療への影響が最小限となるよう配慮した捜査を行うこととされています。';

/** 001 2-1, Q2-4: at the member's wish, and at their own cost. */
export const REFERRAL = 'ご希望でしたら、専門の事業者や弁護士をご紹介します。費用はご自身のご負担です。サイバー保険にご加入でしたら、使えることがあります。';

/** 001 Q2-5. */
export const SHARED_WITH_JMA = 'ご相談の内容は、サービス向上のため、定期的に日本医師会に共有されます。';

/** [public] 個人情報保護委員会; domain.md §6. */
export const PPC_PRELIMINARY = '個人情報保護委員会への速報が必要です。気づいた日から、おおむね3日から5日以内です。';
export const PPC_FINAL = '続けて、30日以内に確報を出します。';
export const PPC_FINAL_AFTER_ATTACK = '続けて、確報を出します。攻撃によるときは60日以内です。';
export const PPC_PATIENTS = '患者さんの情報は、1人分でも報告の対象です。ご本人への通知も必要です。';

/** [public] 2018 notice of MHLW; domain.md §6. */
export const MHLW_REPORT = '診療やデータに影響があるときは、厚生労働省への報告もお願いします。';

const lineWords = (code: keyof typeof HOTLINES): string[] => [
  `こちらのご相談は、${HOTLINES[code].name.replace(/（.*）/, '')}で承ります。`,
  `番号は ${HOTLINES[code].phoneNumber} です。受付時間をお伝えします。`,
  'ご希望でしたら、このままおつなぎします。',
];
/** The hours are read from the screen, as they change and holidays count. */
export const TO_GUIDELINE_LINE = lineWords('GUIDELINE');
export const TO_EMERGENCY_LINE = lineWords('EMERGENCY');
