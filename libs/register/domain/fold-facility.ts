/**
 * A facility's name taken apart: callers leave out the corporation that precedes it (「医療法人社団桜会 山田医院」), or say
 * only that it is one. Expects half-width text with its spaces still in place, for they mark where the corporation ends.
 */
export interface FacilityParts {
  /** the name without legal form and corporation */
  core: string;
  /** the name without the legal form, the corporation's own name kept */
  named: string;
  /** the corporation's own name, '' where none is given */
  corporation: string;
  hasForm: boolean;
}

const FORM = [
  '(?:(?:社団|財団|社会|特定|特別)?医療法人\\s*(?:\\(?(?:社団|財団)\\)?(?:法人)?)?)', '(?:社会福祉法人(?:\\s*恩賜財団)?)', '(?:(?:一般|公益|特例)?(?:社団|財団)法人)',
  '(?:(?:地方)?独立行政法人)', '(?:国立大学法人)', '(?:学校法人)', '(?:宗教法人)', '(?:特定非営利活動法人|NPO法人)',
  '(?:医療生活協同組合|医療生協)', '(?:株式会社|有限会社|合同会社)',
  // as registers abbreviate them, the opening bracket lost more often than not: 「医)」「（医社）」「㈱」
  '(?:\\(?(?:医|医社|医財|社医|特医|社福|福|学|独|株|有|同|社|財|一社|公社|一財|公財)\\))',
].join('|');
/** Bodies that run hospitals all over the country: named as seldom as a form is, and 「虎の門病院」 is known without. */
const BODY = '(?:国家公務員共済組合連合会|地方職員共済組合|公立学校共済組合|日本赤十字社|国立病院機構|地域医療機能推進機構|労働者健康安全機構|\\S{2,6}厚生農業協同組合連合会)';
/** 「日本赤十字社医療センター」 is known by nothing less. */
const NAMELESS = '\\s*(?:総合|中央|記念|附属|付属)?(?:病院|医院|クリニック|診療所|医療センター|センター|健診センター|本部)?\\s*$';
const BEFORE_NAME = `(?:${BODY}(?!${NAMELESS})\\s*)`;
const LEADING_FORM = new RegExp(`^\\s*(?:(?:${FORM})\\s*${BEFORE_NAME}?|${BEFORE_NAME})`);
const TRAILING_FORM = new RegExp(`(?:\\s*\\(\\s*(?:${FORM})\\s*([^()]*)\\)|(?:\\s+|(?=\\())(?:${FORM})\\s*(\\S*))\\s*$`);
/** 会津 and the like are places. */
const CORPORATION = /^(\S{1,14}?会(?![津沢田見]))(?=\s|\S{2,})\s*/;
/** What is no name by itself: 「協会病院」 must not lose its 「協会」. */
const BARE = /^(?:総合|中央|記念|附属|付属|第[一二三\d])?(?:病院|医院|クリニック|診療所|内科|外科|小児科|歯科|眼科|薬局|センター|医療センター|会館|健診センター)?$/;

/** After a gap even a common word is a name: 「医療法人恵愛会 中央クリニック」. Its kind alone is none. */
const KIND_ONLY = /^(?:病院|医院|クリニック|診療所|内科|外科|小児科|歯科|眼科|薬局|センター)?$/;
/** A company's own name ends as it likes, and a gap before the facility's. */
const COMPANY = /^\s*(?:株式会社|有限会社|合同会社|\(?(?:株|有|同)\)|社会福祉法人|学校法人|特定非営利活動法人|NPO法人)\s*(\S+)\s+(?=\S{3,})/;

export function facilityParts(text: string): FacilityParts {
  const trailing = TRAILING_FORM.exec(text);
  if (trailing && text.slice(0, trailing.index).trim()) {
    const name = text.slice(0, trailing.index).trim();
    return { core: name, named: name, corporation: (trailing[1] ?? trailing[2] ?? '').trim(), hasForm: true };
  }
  const form = LEADING_FORM.exec(text);
  const named = text.slice(form?.[0].length ?? 0).trim();
  if (!form || !named) return { core: text.trim(), named: text.trim(), corporation: '', hasForm: false };
  const company = COMPANY.exec(text)?.[1];
  const corporation = company && named.startsWith(company) ? [company, company] : CORPORATION.exec(named);
  const after = corporation ? named.slice(corporation[0]?.length) : named;
  const rest = after.trim();
  const gap = /^\s/.test(after) || /\s$/.test(corporation?.[0] ?? '');
  return corporation && !(gap ? KIND_ONLY : BARE).test(rest)
    ? { core: rest, named, corporation: corporation[1] ?? '', hasForm: true }
    : { core: named, named, corporation: '', hasForm: true };
}

/** クリニック・医院・診療所: callers mix them up, and yet さくら医院 and さくらクリニック may stand in one street, so only 近似. */
export const foldClinicWords = (text: string): string => text.replace(/クリニツク|クリニック|医院|診療所|診療室/g, '診療所');
