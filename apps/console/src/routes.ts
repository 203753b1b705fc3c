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
  /** Offered to operators of this line only. */
  hotline?: NonNullable<Me['hotline']>;
  /** Stays alive while another screen is shown: a call goes on while its operator looks something up. */
  keepAlive?: boolean;
  Component: LazyExoticComponent<ComponentType>;
}

/** Every screen, who is offered it, and where its code lies. The server decides again on every operation. */
export const SCREENS: readonly Screen[] = [
  { path: '/call', nav: 'call', icon: 'phone', roles: ['OPERATOR', 'SUPERVISOR'], keepAlive: true, Component: lazy(() => import('@saimado/calls/ui/CallScreen')) },
  { path: '/tickets', nav: 'tickets', icon: 'ticket', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/tickets/ui/TicketList')) },
  { path: '/tickets/:number', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/tickets/ui/TicketPage')) },
  { path: '/desk', nav: 'desk', icon: 'desk', roles: ['SPECIALIST', 'SUPERVISOR'], Component: lazy(() => import('./screens/DeskScreen')) },
  { path: '/wall', nav: 'wall', icon: 'desk', roles: ['SUPERVISOR'], Component: lazy(() => import('@saimado/floor/ui/Wall')) },
  { path: '/callbacks', nav: 'callbacks', icon: 'phone', roles: ['OPERATOR', 'SPECIALIST', 'SUPERVISOR'], Component: lazy(() => import('@saimado/callbacks/ui/Callbacks')) },
  { path: '/verifications', nav: 'verifications', icon: 'shield', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/verification/ui/Verifications')) },
  { path: '/knowledge', nav: 'knowledge', icon: 'note', roles: ['OPERATOR', 'SUPERVISOR'], hotline: 'GUIDELINE', Component: lazy(() => import('@saimado/guideline/ui/Knowledge')) },
  { path: '/deadlines', nav: 'deadlines', icon: 'clock', roles: ['OPERATOR', 'SUPERVISOR'], Component: lazy(() => import('@saimado/deadlines/ui/RunningClocks')) },
  { path: '/firms', nav: 'firms', icon: 'people', roles: ['SPECIALIST', 'SUPERVISOR'], Component: lazy(() => import('@saimado/referrals/ui/Firms')) },
  { path: '/rules', nav: 'rules', icon: 'register', roles: ['SUPERVISOR', 'OPERATOR', 'SPECIALIST'], Component: lazy(() => import('@saimado/rule-books/ui/RuleBookList')) },
  { path: '/rules/:code', roles: ['SUPERVISOR', 'OPERATOR', 'SPECIALIST'], Component: lazy(() => import('@saimado/rule-books/ui/RuleBookPage')) },
  { path: '/campaigns', nav: 'campaigns', icon: 'people', roles: ['SUPERVISOR'], Component: lazy(() => import('@saimado/campaigns/ui/Campaigns')) },
  { path: '/reviews', nav: 'reviews', icon: 'checkCircle', roles: ['SUPERVISOR'], Component: lazy(() => import('./screens/ReviewsScreen')) },
  { path: '/remarks', nav: 'remarks', icon: 'checkCircle', roles: ['OPERATOR'], Component: lazy(() => import('@saimado/reviews/ui/MyRemarks')) },
  { path: '/reports', nav: 'reports', icon: 'chart', roles: ['SUPERVISOR'], Component: lazy(() => import('@saimado/reports/ui/desk/ReportDesk')) },
  { path: '/published', nav: 'published', icon: 'chart', roles: ['REVIEWER'], Component: lazy(() => import('@saimado/reports/ui/published/PublishedReports')) },
  { path: '/admin/people', nav: 'people', icon: 'people', roles: ['ADMINISTRATOR'], Component: lazy(() => import('@saimado/staff/ui/People')) },
  { path: '/admin/register', nav: 'register', icon: 'register', roles: ['ADMINISTRATOR'], Component: lazy(() => import('@saimado/register/ui/RegisterAdmin')) },
  { path: '/hours', roles: ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'ADMINISTRATOR'], Component: lazy(() => import('@saimado/hotlines/ui/HoursPage')) },
];

type Person = Pick<Me, 'role' | 'hotline'>;
export const mayOpen = ({ roles, hotline }: Screen, person: Person): boolean => roles.includes(person.role) && !(person.role === 'OPERATOR' && hotline && hotline !== person.hotline);
export const screensOf = (person: Person): readonly Screen[] => SCREENS.filter((screen) => mayOpen(screen, person));
/** The first screen of somebody's menu. */
export const homeOf = (person: Person): string => screensOf(person)[0]?.path ?? '/';
