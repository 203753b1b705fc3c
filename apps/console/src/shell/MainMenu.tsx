import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import { Icon } from '@saimado/ui-kit/Icon';
import { screensOf } from '../routes';
import classes from './shell.module.css';

/** As many as stand in one row at 1280 px beside everything else, whatever one's state is called and however many lines are closed. */
const IN_LINE = 3;

/** The screens somebody is offered: those of every call in a line, the rest one press further. */
export function MainMenu() {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const screens = screensOf(useMe()).filter(({ nav }) => nav);
  const further = screens.slice(screens.length > IN_LINE + 1 ? IN_LINE : screens.length);
  const within = further.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
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
            <UnstyledButton className={classes.link} aria-current={within ? 'true' : undefined}>{t('nav.further')} <Icon name="chevronDown" /></UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {further.map(({ path, icon, nav }) => <Menu.Item key={path} component={NavLink} to={path} className={classes.menuItem} leftSection={icon && <Icon name={icon} />}>{t(`nav.${nav}`)}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
