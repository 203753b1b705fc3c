import type { RegisterRow } from '@saimado/register/domain/row';

export interface GeneratorOptions { members: number; seed: number }

export function* generateRegister(_options: GeneratorOptions): Iterable<RegisterRow> {
  // rows follow
}
