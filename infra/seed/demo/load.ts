import type { DemoClock } from './demo-clock';
import type { DemoPeople } from './people';

/** What the demo takes its services from: the server's own application context. */
export interface Services {
  get<Service>(type: abstract new (...parts: never[]) => Service): Service;
}

export interface DemoWorld {
  services: Services;
  people: DemoPeople;
  clock: DemoClock;
  say: (line: string) => void;
  /** A register to load instead of the generated one. */
  register: string | null;
}

export async function loadDemo(world: DemoWorld): Promise<void> {
  world.say('');
}
