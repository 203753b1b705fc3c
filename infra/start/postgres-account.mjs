// @ts-check
/** Who PostgreSQL runs as: ourselves, or, because it refuses root, somebody with fewer rights. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} Account */

const UNPRIVILEGED = ['postgres', 'nobody'];

/**
 * @param {string} passwd the text of /etc/passwd
 * @returns {Account[]}
 */
export function accountsOf(passwd) {
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return uid && gid && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/**
 * @param {string} cluster an existing cluster decides: only its owner may serve it
 * @returns {Account | undefined} undefined: run as ourselves
 */
export function chooseAccount(cluster) {
  const self = process.getuid?.();
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (self !== 0) {
    if (owner !== undefined && self !== undefined && owner.uid !== self) throw new Failure(failures.foreignCluster(cluster));
    return undefined;
  }
  const accounts = accountsOf(fs.readFileSync('/etc/passwd', 'utf8'));
  if (owner !== undefined && owner.uid !== 0) {
    const name = accounts.find(({ uid }) => uid === owner.uid)?.name ?? String(owner.uid);
    return { name, uid: owner.uid, gid: owner.gid };
  }
  for (const wanted of UNPRIVILEGED) {
    const account = accounts.find(({ name }) => name === wanted);
    if (account !== undefined) return account;
  }
  throw new Failure(failures.noAccount);
}

/**
 * Tried, not computed: modes, access lists and mounts all have a say.
 * @param {string} directory
 * @param {Account | undefined} account
 */
export function canEnter(directory, account) {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { ...asAccount(account), stdio: 'ignore' }).status === 0;
}

/**
 * Spawn options for a PostgreSQL program. It stays out of our working directory, which its user may
 * not be able to enter, and gets none of our environment, which holds secrets.
 * @param {Account | undefined} account
 * @param {string} [libraries]
 */
export function asAccount(account, libraries) {
  return {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(libraries && { LD_LIBRARY_PATH: libraries }) },
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}
