import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';

export interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  hotline?: HotlineCode;
  discipline?: Discipline;
}

export const DEMO_PASSWORD = 'demo-saimado-2026';

/** Everybody in the demo world; the first administrator signs up the others. The names are made up. */
export const DEMO_ACCOUNTS = [
  { username: 'admin1', displayName: '藤村 恵子', role: 'ADMINISTRATOR' },
  { username: 'admin2', displayName: '久保田 亮', role: 'ADMINISTRATOR' },
  { username: 'operator1', displayName: '佐々木 彩', role: 'OPERATOR', hotline: 'EMERGENCY' },
  { username: 'operator2', displayName: '高梨 健太', role: 'OPERATOR', hotline: 'EMERGENCY' },
  { username: 'guideline1', displayName: '望月 千尋', role: 'OPERATOR', hotline: 'GUIDELINE' },
  { username: 'forensics1', displayName: '小野寺 誠', role: 'SPECIALIST', discipline: 'FORENSICS' },
  { username: 'forensics2', displayName: '矢島 美咲', role: 'SPECIALIST', discipline: 'FORENSICS' },
  { username: 'lawyer1', displayName: '清水 玲子', role: 'SPECIALIST', discipline: 'LEGAL' },
  { username: 'supervisor1', displayName: '大塚 直樹', role: 'SUPERVISOR' },
  { username: 'supervisor2', displayName: '永井 由美', role: 'SUPERVISOR' },
  { username: 'reviewer1', displayName: '宮本 薫', role: 'REVIEWER' },
] as const satisfies readonly DemoAccount[];

export type DemoUsername = (typeof DEMO_ACCOUNTS)[number]['username'];
