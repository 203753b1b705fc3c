import type { Script } from './script';

/** Width, case and kana do not matter to what is looked for. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** Scripts in which every word occurs: in the title, the words to look for, or what is said. Those whose title has them come first. */
export function findScripts(scripts: readonly Script[], search: string): Script[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const has = (text: string): boolean => words.every((word) => fold(text).includes(word));
  const titled = scripts.filter(({ title, keywords }) => has(`${title} ${keywords}`));
  const spoken = scripts.filter((script) => !titled.includes(script) && has([script.id, script.title, script.keywords, ...script.steps.map(({ say }) => say)].join(' ')));
  return [...titled, ...spoken];
}
