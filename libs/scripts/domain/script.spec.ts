import { readContent } from '@saimado/rule-books/domain/book';
import { describe, expect, it } from 'vitest';
import { NEEDED_SCRIPTS } from './needed-scripts';
import { firstWordsOf, scriptOf, scriptsOf, stepsFor } from './script';
import { SCRIPTS_BOOK, type ScriptsContent } from './scripts-book';
import { VARIANTS } from './variants';

const content = SCRIPTS_BOOK.shipped[0]?.content as ScriptsContent;
const scripts = scriptsOf(content);
const changed = (change: (copy: ScriptsContent) => void) => {
  const copy = structuredClone(content);
  change(copy);
  const read = readContent(SCRIPTS_BOOK, copy);
  return read.kind === 'problems' ? read.problems : [];
};

describe('the shipped scripts', () => {
  it('break no rule of their book', () => expect(changed(() => undefined)).toEqual([]));

  it('have words on every step, in a breath each, whatever machine the caller has', () => {
    for (const script of scripts) {
      for (const variant of VARIANTS) expect(stepsFor(script, variant).some(({ first }) => first), script.id).toBe(true);
      for (const { id, say } of script.steps) expect(say.length, `${script.id}.${id}`).toSatisfy((length: number) => length > 0 && length <= 60);
    }
  });

  it('speak politely, as on the telephone', () => {
    const impolite = scripts.flatMap(({ id, steps }) => steps.filter(({ say }) => !/((です|ます|ました|ません|でした|でしょう)[かね]?|ください|ましょう)。$|\}$/.test(say)).map((step) => `${id}.${step.id}`));
    expect(impolite).toEqual([]);
  });
});

describe('a script', () => {
  it('takes shared words, their note, their source and their doubt', () => {
    const police = scriptOf(content, 'RANSOMWARE')?.steps.find(({ id }) => id === 'POLICE');
    expect(police?.say).toBe('都道府県警察へのご相談をお願いしております。診療への影響が最小限となるよう配慮した捜査を行うこととされています。');
    expect(police?.note).toContain('約束しない');
    expect(scriptOf(content, 'RANSOMWARE')).toMatchObject({ needsConfirmation: true, source: expect.stringContaining('002') as string });
  });
  it('that is not there is none', () => expect(scriptOf(content, 'NOTHING')).toBeNull());
  it('begins with its first words, numbers filled in', () => {
    const guideline = scriptOf(content, 'TO_GUIDELINE');
    expect(guideline && firstWordsOf(guideline)[1]).toBe('番号は、0120-339-199 です。');
  });
});

describe('a version is refused', () => {
  const one = (id: string) => (copy: ScriptsContent) => copy.scripts.find((script) => script.id === id) ?? expect.fail();
  it.each<[string, (copy: ScriptsContent) => void, string]>([
    ['where a script the console calls up is missing', (copy) => { copy.scripts = copy.scripts.filter(({ id }) => id !== 'POLICE'); }, 'POLICE'],
    ['where a name is used twice', (copy) => { copy.scripts.push(structuredClone(one('FAULT')(copy))); }, '二度'],
    ['where a step is used twice', (copy) => { one('FAULT')(copy).steps.push(structuredClone(one('FAULT')(copy).steps[1] ?? expect.fail())); }, '二度'],
    ['where nothing is said first', (copy) => { for (const step of one('FAULT')(copy).steps) step.first = false; }, '一つも'],
    ['where something is said before what is said first', (copy) => { Object.assign(one('FAULT')(copy).steps[0] ?? {}, { first: false }); }, '続けて'],
    ['where a step has no words', (copy) => { Object.assign(one('FAULT')(copy).steps[0] ?? {}, { say: null }); }, '共通の言葉'],
    ['where a shared sentence is written anew', (copy) => { Object.assign(one('RANSOMWARE')(copy).steps[0] ?? {}, { say: '抜いてください。' }); }, '空欄'],
    ['where a shared sentence is used nowhere', (copy) => { copy.phrases.push({ id: 'SPARE', say: '余りです。', note: null, source: '-', needsConfirmation: false }); }, '使われて'],
    ['where a step is for a machine there is not', (copy) => { Object.assign(one('FAULT')(copy).steps[0] ?? {}, { os: 'WINDOWS', browser: 'SAFARI' }); }, '組み合わせ'],
    ['where nobody knows what to put in', (copy) => { Object.assign(one('FAULT')(copy).steps[0] ?? {}, { say: '{天気}です。' }); }, '天気'],
  ])('%s', (_, change, message) => expect(changed(change).map((problem) => problem.message).join()).toContain(message));

  it('whichever of the needed ones is missing', () => {
    for (const id of NEEDED_SCRIPTS) expect(changed((copy) => { copy.scripts = copy.scripts.filter((script) => script.id !== id); }), id).not.toEqual([]);
  });
});
