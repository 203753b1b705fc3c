import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import { Icon } from '@saimado/ui-kit/Icon';
import { screensOf } from '../routes';
import classes from './shell.module.css';

/** As many as stand in one line at 1280 px beside everything else. */
const IN_LINE = 4;

/** The screens somebody is offered: those of every call in a line, the rest one press further. */
export function MainMenu() {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const screens = screensOf(useMe()).filter(({ nav }) => nav);
  const further = screens.slice(screens.length > IN_LINE + 1 ? IN_LINE : screens.length);
  const current = further.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {screens.filter((screen) => !further.includes(screen)).map(({ path, icon, nav }) => (
        <NavLink key={path} to={path} className={classes.link}>
          {icon && <span className={classes.linkIcon}><Icon name={icon} /></span>}
          <span>{t(`nav.${nav}`)}</span>
        </NavLink>
      ))}
      {further.length > 0 && (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <UnstyledButton className={classes.link} aria-current={current ? 'page' : undefined}>{current ? t(`nav.${current.nav}`) : t('nav.further')} <Icon name="chevronDown" /></UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {further.map(({ path, icon, nav }) => <Menu.Item key={path} component={Link} to={path} className={classes.menuItem} leftSection={icon && <Icon name={icon} />}>{t(`nav.${nav}`)}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
