import { describe } from 'vitest';
import { holdOut } from './hold-out';

describe('random histories, the first hundred', () => {
  for (let from = 0; from < 100; from += 25) holdOut(from, from + 25);
});
