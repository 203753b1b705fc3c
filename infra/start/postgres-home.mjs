// @ts-check
/** Where the cluster lies: in the data directory, or, when its user cannot enter there, under /var/lib. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { failures, notices } from './messages.mjs';
import { canEnter, chooseAccount } from './postgres-account.mjs';
import { endPostmaster, livePostmaster } from './postgres-process.mjs';

const ELSEWHERE = '/var/lib/saimado';

/**
 * @typedef {object} Home
 * @property {string} cluster the real directory; missing when there is no cluster yet
 * @property {string} passwordFile of the superuser
 * @property {string} log
 * @property {string} portFile
 * @property {import('./postgres-account.mjs').Account | undefined} account
 * @property {() => string} elsewhere makes and names the place outside the data directory
 */

/**
 * @param {string} dataDir
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<Home>}
 */
export async function findHome(dataDir, say) {
  const link = path.join(dataDir, 'postgres');
  const passwordFile = path.join(dataDir, 'postgres-owner');
  const outside = path.join(ELSEWHERE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  const elsewhere = () => {
    for (const directory of [ELSEWHERE, outside]) {
      fs.mkdirSync(directory, { recursive: true });
      fs.chmodSync(directory, 0o755);
    }
    return outside;
  };
  const moved = path.join(outside, 'cluster');
  const account = chooseAccount(realCluster(dataDir));
  if (account !== undefined) letPass(dataDir);
  if (account !== undefined && realCluster(dataDir) === link && !canEnter(dataDir, account)) {
    if (fs.existsSync(link)) throw new Failure(failures.clusterClosed(link, account.name));
    elsewhere();
    // Left by a data directory that was deleted: with its password gone it can only be kept.
    if (fs.existsSync(moved)) await setAside(moved, say);
    fs.symlinkSync(moved, link);
    say.line(notices.moved(moved));
  }
  return {
    cluster: realCluster(dataDir),
    passwordFile, account, elsewhere,
    log: path.join(dataDir, 'logs', 'postgres.log'),
    portFile: path.join(dataDir, 'run', 'postgres.port'),
  };
}

/**
 * Delete the cluster and all that belongs to it.
 * @param {string} dataDir
 */
export async function deleteCluster(dataDir) {
  const cluster = realCluster(dataDir);
  const pid = livePostmaster(cluster)?.pid;
  if (pid !== undefined) await endPostmaster(pid);
  fs.rmSync(cluster, { recursive: true, force: true });
  for (const name of ['postgres', 'postgres-owner', 'run/postgres.port']) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

/**
 * As root, open our own directory for passing through (temporary ones are closed): what lies in it is
 * closed by itself. The directories above it are not ours to change.
 * @param {string} dataDir
 */
function letPass(dataDir) {
  const { mode, uid } = fs.statSync(dataDir);
  if (uid === 0 && (mode & 0o011) !== 0o011) fs.chmodSync(dataDir, mode | 0o011);
}

/** The cluster's own path, behind the link if there is one. @param {string} dataDir */
function realCluster(dataDir) {
  const link = path.join(dataDir, 'postgres');
  return fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? path.resolve(dataDir, fs.readlinkSync(link)) : link;
}

/** @param {string} cluster @param {import('./say.mjs').Say} say */
async function setAside(cluster, say) {
  const pid = livePostmaster(cluster)?.pid;
  if (pid !== undefined) await endPostmaster(pid);
  const aside = `${cluster}.${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  fs.renameSync(cluster, aside);
  say.line(notices.setAside(aside));
}
