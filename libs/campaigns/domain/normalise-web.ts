import { plain } from './fold-text';

/** How people write an address so that nobody presses it, taken back: hxxps, [.], (dot), 。 */
const refang = (text: string): string => plain(text)
  .replace(/^["'「『<(]+|["'」』>)]+$/g, '')
  .replace(/^h(?:xx|\*\*|tt)p(s?)(?=[:[(])/i, 'http$1')
  .replace(/\[:\]|\(:\)/g, ':').replace(/\[\/\]/g, '/')
  .replace(/\s*(?:\[\s*(?:\.|dot|ドット)\s*\]|\(\s*(?:\.|dot|ドット)\s*\)|\{\s*(?:\.|dot)\s*\}|[。｡．・](?=[\p{L}\d]))\s*/giu, '.')
  .replace(/\s+(?:dot|ドット)\s+/gi, '.')
  .replace(/\s+/g, '')
  .replace(/[、，；,;。.」』）)]+$/u, '');

const SCHEME = /^([a-z][a-z\d+.-]*):\/\//i;
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const NAME = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/;
const LONGEST_HOST = 253;

/**
 * The host of an address of the web: what is counted. Path, port, query and any name before an @ are left out, `www.` and a
 * last dot too; an IDN is its punycode. A host is not its parent: a campaign that changes the name before a domain is put
 * together by a supervisor (merging), for which domains are registered by anybody (blob.core.windows.net, web.app) would
 * otherwise be one campaign. Null where the text is no such address.
 */
export function normaliseWeb(text: string): string | null {
  const address = refang(text);
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme && !SCHEMES.has(scheme)) return null;
  if (!scheme && /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address)) return null;
  try {
    const { hostname } = new URL(scheme ? address.replace(SCHEME, 'http://') : `http://${address}`);
    const host = hostname.toLowerCase().replace(/\.$/, '').replace(/^www\d?\.(?=[^.]+\.)/, '');
    if (host.length > LONGEST_HOST) return null;
    if (IPV4.test(host)) return IPV4.test(address.replace(SCHEME, '').split(/[/:?#]/)[0] ?? '') ? host : null;
    return NAME.test(host) || /^\[[\da-f:.]+\]$/.test(host) ? host : null;
  } catch {
    return null;
  }
}

/** An address as it is shown: no program makes a link of it, and nobody opens it by mistake. */
export const defanged = (host: string): string => host.replaceAll('.', '[.]');
