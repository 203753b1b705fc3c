// @ts-check
import { demoAccounts, demoPassword, labels, notices } from './messages.mjs';

/**
 * Where to go and as whom.
 * @param {import('./say.mjs').Say} say
 * @param {string} url
 * @param {import('./settings.mjs').Settings} settings
 */
export function welcome(say, url, settings) {
  say.line('');
  say.line(`${labels.ready}`);
  say.line(`  ${labels.open}: ${url}`);
  if (isLoopback(settings.host)) say.line(`  ${notices.localOnly}`);
  say.line('');
  if (settings.demo) {
    say.line(`${labels.accounts}。${labels.password} ${demoPassword}`);
    const width = Math.max(...demoAccounts.map(([name]) => name.length));
    for (const [name, role] of demoAccounts) say.line(`  ${name.padEnd(width)}  ${role}`);
  } else say.line(notices.production);
  say.line('');
  say.line(labels.end);
}

/** @param {string} host */
export const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');
