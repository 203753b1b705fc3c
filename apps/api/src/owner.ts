/** What the commands that run as the database's owner (migrate, seed, imports) take from their environment. */
export interface OwnerSettings {
  ownerUrl: string;
  secret: string;
}

export function ownerSettings(): OwnerSettings {
  const ownerUrl = process.env['SAIMADO_OWNER_URL'];
  const secret = process.env['SAIMADO_SECRET'];
  if (!ownerUrl || !secret) {
    process.stderr.write('SAIMADO_OWNER_URL と SAIMADO_SECRET が必要です。npm start または npm run で実行してください。\n');
    process.exit(1);
  }
  return { ownerUrl, secret };
}

/** Ends a command with one clear line and exit code 1. */
export const fail = (what: string) => (error: unknown): never => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};
