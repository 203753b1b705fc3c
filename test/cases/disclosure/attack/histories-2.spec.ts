import { describe } from 'vitest';
import { holdOut } from './hold-out';

describe('random histories, the second hundred', () => {
  for (let from = 100; from < 200; from += 25) holdOut(from, from + 25);
});
