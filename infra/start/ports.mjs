// @ts-check
import net from 'node:net';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';

/** @param {number} port 0: any @param {string} host @returns {Promise<number>} the port, which was free a moment ago */
function probe(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: got } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(got));
    });
  });
}

/**
 * A free port of this machine, the preferred one if it can be.
 * @param {number} preferred 0: none
 */
export async function freePort(preferred) {
  return probe(preferred, '127.0.0.1').catch(() => probe(0, '127.0.0.1'));
}

/**
 * Refuse early, before anything slow, what the API would stumble over at the end.
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  try {
    await probe(port, host);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE') throw new Failure(failures.portInUse(port, host));
    if (code === 'EACCES') throw new Failure(failures.portForbidden(port));
    throw new Failure(failures.hostUnknown(host));
  }
}
