import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';

export interface StaffClaim {
  username: string;
  displayName: string;
  role: Role;
  hotline?: HotlineCode | null;
  discipline?: Discipline | null;
  email?: string | null;
}
export interface Problem {
  field: string;
  message: string;
}

/** What mail servers take in practice; accents and quotes in addresses are not worth a lost mail. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LONGEST_EMAIL = 254;
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;
/** NIST SP 800-63B: length matters, composition rules do not. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** What is wrong with a person's fields, or null. */
export function checkStaff({ username, displayName, role, hotline, discipline, email }: StaffClaim): Problem | null {
  if (!USERNAME.test(username)) return { field: 'username', message: 'ユーザー名は半角の英小文字・数字・._- で3〜40文字にしてください。' };
  const name = displayName.trim();
  if (name.length === 0 || name.length > 60) return { field: 'displayName', message: '氏名は1〜60文字で入力してください。' };
  if (role === 'OPERATOR' && !hotline) return { field: 'hotline', message: 'オペレーターには担当窓口を選んでください。' };
  if (role === 'SPECIALIST' && !discipline) return { field: 'discipline', message: '2次対応担当には分野を選んでください。' };
  const address = foldEmail(email);
  if (address && (!EMAIL.test(address) || address.length > LONGEST_EMAIL)) return { field: 'email', message: 'メールアドレスは name@example.jp の形で入力してください。' };
  return null;
}

/** An address as it is kept: typed with the IME on it arrives full-width. Null: none. */
export const foldEmail = (typed: string | null | undefined): string | null => typed?.normalize('NFKC').trim() || null;

/** What is wrong with a password, or null. */
export function checkPassword(password: string, username: string): Problem | null {
  const folded = password.normalize('NFKC');
  if (folded.length < SHORTEST_PASSWORD) return { field: 'password', message: `パスワードは${SHORTEST_PASSWORD}文字以上にしてください。` };
  if (folded.length > LONGEST_PASSWORD) return { field: 'password', message: `パスワードは${LONGEST_PASSWORD}文字以内にしてください。` };
  if (folded.toLowerCase().includes(username)) return { field: 'password', message: 'パスワードにユーザー名を含めないでください。' };
  return null;
}
