import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';

export interface StaffClaim {
  username: string;
  displayName: string;
  role: Role;
  hotline?: HotlineCode | null;
  discipline?: Discipline | null;
}
export interface Problem {
  field: string;
  message: string;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;
/** NIST SP 800-63B: length matters, composition rules do not. */
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** What is wrong with a person's fields, or null. */
export function checkStaff({ username, displayName, role, hotline, discipline }: StaffClaim): Problem | null {
  if (!USERNAME.test(username)) return { field: 'username', message: 'ユーザー名は半角の英小文字・数字・._- で3〜40文字にしてください。' };
  const name = displayName.trim();
  if (name.length === 0 || name.length > 60) return { field: 'displayName', message: '氏名は1〜60文字で入力してください。' };
  if (role === 'OPERATOR' && !hotline) return { field: 'hotline', message: 'オペレーターには担当窓口を選んでください。' };
  if (role === 'SPECIALIST' && !discipline) return { field: 'discipline', message: '2次対応担当には分野を選んでください。' };
  return null;
}

/** What is wrong with a password, or null. */
export function checkPassword(password: string, username: string): Problem | null {
  const folded = password.normalize('NFKC');
  if (folded.length < SHORTEST_PASSWORD) return { field: 'password', message: `パスワードは${SHORTEST_PASSWORD}文字以上にしてください。` };
  if (folded.length > LONGEST_PASSWORD) return { field: 'password', message: `パスワードは${LONGEST_PASSWORD}文字以内にしてください。` };
  if (folded.toLowerCase().includes(username)) return { field: 'password', message: 'パスワードにユーザー名を含めないでください。' };
  return null;
}
