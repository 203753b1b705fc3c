import { useTranslation } from 'react-i18next';
import classes from './register.module.css';

/** The columns of the file (issue 2 §3) and whether a row may leave them empty. */
const COLUMNS = [
  ['member_number', true], ['registry_number', true], ['member_name', true], ['member_kana', false], ['category', true], ['valid_from', true], ['valid_to', false],
  ['status', true], ['facility_code', true], ['facility_name', true], ['facility_kind', false], ['postal_code', false], ['prefecture', false], ['address', true], ['phone', false],
] as const;

export function FileHelp() {
  const { t } = useTranslation('register');
  return (
    <details className={classes.help}>
      <summary>{t('help.title')}</summary>
      <p>{t('help.text')}</p>
      <p>{t('help.files')}</p>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t('help.column')}</th><th scope="col">{t('help.required')}</th><th scope="col">{t('help.meaning')}</th></tr></thead>
        <tbody>
          {COLUMNS.map(([name, required]) => (
            <tr key={name}>
              <th scope="row"><code className="saimado-number">{name}</code></th>
              <td>{t(required ? 'help.yes' : 'help.no')}</td>
              <td>{t(`help.columns.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
