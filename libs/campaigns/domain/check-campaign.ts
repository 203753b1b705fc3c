import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import type { CampaignRules } from './campaigns';

const LIMITS: { readonly [Name in keyof CampaignRules]: readonly [number, number, string] } = {
  facilities: [2, 50, '施設数'], windowHours: [1, 24 * 31, '期間（時間）'], quietHours: [1, 24 * 92, '終わりとみなすまでの時間'],
};

/** Null when fine. One facility is no campaign, and a window of a year would call everything one. */
export function checkRules(rules: CampaignRules): InvalidInput | null {
  for (const [field, [least, most, title]] of Object.entries(LIMITS) as [keyof CampaignRules, readonly [number, number, string]][]) {
    const value = rules[field];
    if (!Number.isInteger(value) || value < least || value > most) return invalidInput(field, `${title}は${least}〜${most}の整数で入力してください。`);
  }
  return null;
}
