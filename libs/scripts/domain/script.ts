import { fillPlaceholders, LINE_NUMBERS } from './placeholders';
import type { Phrase, ScriptRow, ScriptsContent } from './scripts-book';
import { type Variant, VARIANTS, variantOf } from './variants';

/** One step with the words it has, its own or the shared ones. */
export interface ScriptStep {
  id: string;
  say: string;
  note: string | null;
  first: boolean;
  os: ScriptRow['steps'][number]['os'];
  browser: ScriptRow['steps'][number]['browser'];
  /** the sentence is one of several scripts': whoever heard it in one need not hear it in the other */
  shared: boolean;
}

export interface Script {
  id: string;
  title: string;
  keywords: string;
  moment: ScriptRow['moment'];
  hotline: ScriptRow['hotline'];
  steps: ScriptStep[];
  doNot: { id: string; say: string }[];
  source: string;
  /** of the script or of any shared sentence in it */
  needsConfirmation: boolean;
  reviewOn: string;
}

/** A script as it is read; null where the version has none of that name. */
export function scriptOf(content: ScriptsContent, id: string): Script | null {
  const row = content.scripts.find((one) => one.id === id);
  return row ? withWords(row, content.phrases) : null;
}

export const scriptsOf = ({ scripts, phrases }: ScriptsContent): Script[] => scripts.map((row) => withWords(row, phrases));

function withWords(row: ScriptRow, phrases: readonly Phrase[]): Script {
  const shared = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const phrasesIn = [...row.steps, ...row.doNot].flatMap(({ id, say }) => (say === null ? (shared.get(id) ?? []) : []));
  const wordsOf = ({ id, say }: { id: string; say: string | null }): string => say ?? shared.get(id)?.say ?? '';
  return {
    ...row,
    steps: row.steps.map((step) => ({ ...step, shared: step.say === null, say: wordsOf(step), note: step.note ?? (step.say === null ? (shared.get(step.id)?.note ?? null) : null) })),
    doNot: row.doNot.map((one) => ({ id: one.id, say: wordsOf(one) })),
    source: [...new Set([row.source, ...phrasesIn.map(({ source }) => source)])].join('／'),
    needsConfirmation: row.needsConfirmation || phrasesIn.some(({ needsConfirmation }) => needsConfirmation),
  };
}

/** The steps for the caller's machine; what nobody asked yet is taken as usual. */
export function stepsFor<Step extends Pick<ScriptStep, 'os' | 'browser'>>({ steps }: { steps: readonly Step[] }, asked: Partial<Variant> = {}): Step[] {
  const { os, browser } = variantOf(asked);
  return steps.filter((step) => (step.os === 'ANY' || step.os === os) && (step.browser === 'ANY' || step.browser === browser));
}

/** A way to read a script: the steps for one machine. Null: it makes no difference. */
export interface Reading {
  os: Variant['os'] | null;
  browser: Variant['browser'] | null;
  stepIds: string[];
}

/** Every way in which a script can be read, as far as machines make a difference to it; the usual one first. */
export function readingsOf(script: Pick<Script, 'steps'>): Reading[] {
  const byBrowser = script.steps.some(({ browser }) => browser !== 'ANY');
  const byMachine = byBrowser || script.steps.some(({ os }) => os !== 'ANY');
  const asked = VARIANTS.filter(({ os }, at) => byBrowser || (byMachine ? VARIANTS.findIndex((other) => other.os === os) === at : at === 0));
  return asked.map((variant) => ({
    os: byMachine ? variant.os : null, browser: byBrowser ? variant.browser : null, stepIds: stepsFor(script, variant).map(({ id }) => id),
  }));
}

/** What must be said before anything else. */
export const firstWordsOf = (script: Script): string[] => stepsFor(script).filter(({ first }) => first).map(({ say }) => fillPlaceholders(say, LINE_NUMBERS));
