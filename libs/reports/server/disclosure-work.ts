import { audit } from '@saimado/reports/domain/disclosure/audit';
import { protect } from '@saimado/reports/domain/disclosure/protect';
import { parentPort, workerData } from 'node:worker_threads';
import type { DisclosureOrder, DisclosureReply } from './disclosure-thread';
import { createHighsSolver } from './highs-solver';

/** The other side of `disclosure-thread.ts`: one order, one reply. */
export async function serveDisclosure(): Promise<void> {
  const order = workerData as DisclosureOrder;
  const solver = await createHighsSolver(order.timeLimitMs);
  const reply: DisclosureReply = order.verb === 'protect' ? protect(order.table, solver) : audit(order.table, order.withheld, solver);
  parentPort?.postMessage(reply);
}
