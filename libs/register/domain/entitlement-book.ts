import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { amount, choice, flag, list, sourced, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import first from './book/2022-06.json';
import wider from './book/2023-06.json';
import type { Category, FacilityKind } from './row';

const CATEGORY_LABELS: Readonly<Record<Category, string>> = { 'A①': 'A①', 'A②B': 'A②B', 'A②C': 'A②C', B: 'B', C: 'C' };
const FACILITY_LABELS: Readonly<Record<FacilityKind, string>> = {
  診療所: '診療所', 病院: '病院', 医師会共同利用施設: '医師会共同利用施設', 介護老人保健施設: '介護老人保健施設', 介護サービス事業所: '介護サービス事業所',
};
const RELATION_LABELS = { MEMBER: '会員本人', FACILITY_STAFF: '施設の職員', ASSOCIATION_STAFF: '医師会の職員' } as const;
/** Each rule that can decide, with the outcome it stands for. */
const RULE_LABELS = {
  'entitlement.a1': '対象の会員区分で在籍中', 'entitlement.pending': '入会・異動の手続き中', 'entitlement.pending-closed': '手続き中は対応しない',
  'entitlement.category': '対象外の会員区分', 'entitlement.not-yet': '入会・異動年月日より前', 'entitlement.left': '退会・異動年月日以降',
  'entitlement.left-undated': '退会年月日のない退会', 'entitlement.unlisted': '最新の名簿にない', 'entitlement.facility': '対象外の施設', 'entitlement.relation': '対象外の方からの電話',
} as const;
export type EntitlementRule = keyof typeof RULE_LABELS;

/** Who is entitled, as of a day (domain.md §2). */
export const entitlementSchema = z.strictObject({
  categories: list('対象の会員区分', z.strictObject({ category: choice('会員区分', CATEGORY_LABELS), ...sourced }), 1),
  facilityKinds: list('対象の施設', z.strictObject({ kind: choice('施設種別', FACILITY_LABELS), ...sourced }), 1),
  otherFacilityKinds: flag('名簿の種別が上のどれでもない施設も対象にする'),
  relations: list('電話をかけられる方', z.strictObject({ relation: choice('続柄', RELATION_LABELS), ...sourced }), 1),
  leavingDayCounts: flag('退会・異動年月日の当日も利用できる'),
  pendingServed: flag('入会・異動の手続き中も対応する'),
  confirmationDays: amount('医師会に確認するまでの日数', '日', { max: 366 }),
  rules: list('判断の文言', z.strictObject({ rule: choice('判断', RULE_LABELS), text: words('文言'), ...sourced })),
}).meta({ title: '利用対象' });
export type EntitlementContent = z.infer<typeof entitlementSchema>;

/** Nothing said twice, and words for every rule. */
function check({ categories, facilityKinds, relations, rules }: EntitlementContent): Problem[] {
  const missing = (Object.keys(RULE_LABELS) as EntitlementRule[]).filter((code) => !rules.some(({ rule }) => rule === code));
  return [
    ...twice('categories', 'category', categories.map(({ category }) => category)),
    ...twice('facilityKinds', 'kind', facilityKinds.map(({ kind }) => kind)),
    ...twice('relations', 'relation', relations.map(({ relation }) => relation)),
    ...twice('rules', 'rule', rules.map(({ rule }) => rule)),
    ...missing.map((code) => ({ path: 'rules', message: `「${RULE_LABELS[code]}」の文言がありません。` })),
  ];
}

const twice = (path: string, field: string, values: readonly string[]): Problem[] =>
  values.flatMap((value, index) => (values.indexOf(value) === index ? [] : [{ path: `${path}.${index}.${field}`, message: '同じものが二度あります。' }]));

export const ENTITLEMENT_BOOK: RuleBook<EntitlementContent> = { code: 'ENTITLEMENT', schema: entitlementSchema, check, shipped: [first, wider] };
