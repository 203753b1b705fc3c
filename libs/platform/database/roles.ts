import { createHmac } from 'node:crypto';

/**
 * The database roles, least privilege first. What each may read or write stands in `infra/migrations`.
 *
 * - `saimado_app`: the console's own work. Cannot read password hashes or session tokens; the audit table is insert-only.
 * - `saimado_auth`: sign-in and sessions.
 * - `saimado_audit`: inserts audit rows for readings, and does nothing else.
 * - `reviewer`: JMA's reviewers. Reads `published_*` relations only.
 * - `report_builder`: reads `report_source_*` views only.
 */
export const DATABASE_ROLES = ['saimado_app', 'saimado_auth', 'saimado_audit', 'reviewer', 'report_builder'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** A role's password follows from the installation's secret, so none is stored and a new secret replaces all. */
export const rolePassword = (secret: string, role: DatabaseRole): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** The connection string with which the server acts as `role`. */
export function roleUrl(databaseUrl: string, secret: string, role: DatabaseRole): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
}
