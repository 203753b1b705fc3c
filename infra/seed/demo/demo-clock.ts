import type { Clock } from '@saimado/kernel/clock';
import { AsyncLocalStorage } from 'node:async_hooks';

/** A clock that each of several histories told at once sets for itself; everything else sees the real time. */
export class DemoClock {
  private readonly told = new AsyncLocalStorage<Date>();

  readonly clock: Clock = () => this.told.getStore() ?? new Date();

  /** Runs `work` as if it were `now`. */
  at<T>(now: Date, work: () => Promise<T>): Promise<T> {
    return this.told.run(now, work);
  }
}
