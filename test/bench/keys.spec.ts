import { beforeAll, describe, expect, it } from 'vitest';
import { CALLERS, FIVE_CALLS, importCallers, walkCall } from '../testkit/five-calls';
import { useStage } from '../testkit/stage';

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('key presses', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  const lines: string[] = [];
  beforeAll(async () => {
    await importCallers(stage);
    return () => process.stdout.write(`\n| from 「新規受電」 to the closed ticket, medians of ${CALLERS.length} callers | the console's own keys | the caller's words and notes, by letter | all |\n|---|--:|--:|--:|\n${lines.join('\n')}\n`);
  });

  it.each(FIVE_CALLS.map((call) => [call.name, call] as const))('%s', async (name, call) => {
    const walks = [];
    for (const caller of CALLERS) {
      walks.push(await walkCall(stage, call, caller));
      await stage.clear(false, name);
    }
    lines.push(`| ${name} | ${median(walks.map(({ pressed }) => pressed))} | ${median(walks.map(({ typed }) => typed))} | ${median(walks.map(({ all }) => all))} |`);
    expect(walks).toHaveLength(CALLERS.length);
  });
});
