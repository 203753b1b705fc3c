import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Me } from '@saimado/contract/client/session';
import type { IconName } from '@saimado/ui-kit/Icon';

type Role = Me['role'];

export interface Screen {
  path: string;
  /** `common:nav.<nav>`; without it the screen is reached from another one. */
  nav?: string;
  icon?: IconName;
  roles: readonly Role[];
  /** Stays alive while another screen is shown: a call goes on while its operator looks something up. */
  keepAlive?: boolean;
  Component: LazyExoticComponent<ComponentType>;
}

/** Every screen, who is offered it, and where its code lies. The server decides again on every operation. */
export const SCREENS: readonly Screen[] = [
  { path: '/call', nav: 'call', icon: 'phone', roles: ['OPERATOR', 'SUPERVISOR'], keepAlive: true, Component: lazy(() => import('@saimado/calls/ui/CallScreen')) },
  { path: '/tickets', nav: 'tickets', icon: 'ticket', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/tickets/ui/TicketList')) },
  { path: '/tickets/:number', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/tickets/ui/TicketPage')) },
  { path: '/verifications', nav: 'verifications', icon: 'shield', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/verification/ui/Verifications')) },
  { path: '/desk', nav: 'desk', icon: 'desk', roles: ['SPECIALIST', 'SUPERVISOR'], Component: lazy(() => import('./screens/DeskScreen')) },
  { path: '/rules', nav: 'rules', icon: 'register', roles: ['SUPERVISOR', 'OPERATOR', 'SPECIALIST'], Component: lazy(() => import('@saimado/rule-books/ui/RuleBookList')) },
  { path: '/rules/:code', roles: ['SUPERVISOR', 'OPERATOR', 'SPECIALIST'], Component: lazy(() => import('@saimado/rule-books/ui/RuleBookPage')) },
  { path: '/reports', nav: 'reports', icon: 'chart', roles: ['SUPERVISOR'], Component: lazy(() => import('@saimado/reports/ui/ReportDesk')) },
  { path: '/published', nav: 'published', icon: 'chart', roles: ['REVIEWER'], Component: lazy(() => import('@saimado/reports/ui/PublishedReports')) },
  { path: '/admin/people', nav: 'people', icon: 'people', roles: ['ADMINISTRATOR'], Component: lazy(() => import('@saimado/staff/ui/People')) },
  { path: '/admin/register', nav: 'register', icon: 'register', roles: ['ADMINISTRATOR'], Component: lazy(() => import('@saimado/register/ui/RegisterAdmin')) },
  { path: '/hours', roles: ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'ADMINISTRATOR'], Component: lazy(() => import('@saimado/hotlines/ui/HoursPage')) },
];

export const screensOf = (role: Role): readonly Screen[] => SCREENS.filter((screen) => screen.roles.includes(role));
/** The first screen of the role's menu. */
export const homeOf = (role: Role): string => screensOf(role)[0]?.path ?? '/';
