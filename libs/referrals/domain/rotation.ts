import type { DeclineReason } from './referral-states';

/** One introduction of a firm that was sent. */
export interface Turn {
  firmId: string;
  at: Date;
  /** null: not declined */
  declined: DeclineReason | null;
}
export interface Taken {
  /** those since the instant */
  count: number;
  /** the last that counted, however long ago; null: none */
  lastAt: Date | null;
}

/**
 * The turns a firm has had since an instant. A decline does not cost the turn: a firm that has no hand free this week is
 * asked first again next time. The second in a row does, or one that always declines would stay first for ever and cost
 * every member a day; a decline for a conflict of interest never does, for it is what we ask of a firm. Ours: 要確認.
 */
export function turnsTaken(turns: readonly Turn[], firmId: string, since: Date): Taken {
  let spared = false;
  let count = 0;
  let lastAt: Date | null = null;
  const own = turns.filter((turn) => turn.firmId === firmId).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, declined } of own) {
    if (declined === 'CONFLICT') continue;
    if (declined && !spared) {
      spared = true;
      continue;
    }
    spared = false;
    if (at >= since) count += 1;
    lastAt = at;
  }
  return { count, lastAt };
}
