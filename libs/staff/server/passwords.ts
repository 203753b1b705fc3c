import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommended Argon2id parameters: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), OPTIONS);

/** Checked against a hash of nothing where there is no account, so that the time taken does not tell which exist. */
const NOBODY = hashPassword('nobody has this password');

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return matches && stored !== null;
}
