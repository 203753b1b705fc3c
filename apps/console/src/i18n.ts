import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

type Catalogue = Record<string, unknown>;
type Load = () => Promise<{ default: Catalogue }>;

/** One catalogue per capability and language, beside its screens; each a chunk of its own. */
const files: Record<string, Load> = {
  ...import.meta.glob<{ default: Catalogue }>('../../../libs/*/ui/i18n/*.json'),
  ...import.meta.glob<{ default: Catalogue }>('../../../libs/ui-kit/i18n/*.json'),
};
const catalogues = new Map(
  Object.entries(files).map(([path, load]) => {
    const [, name = '', language = ''] = /libs\/([^/]+)\/.*i18n\/(\w+)\.json$/.exec(path) ?? [];
    return [`${language}/${name === 'ui-kit' ? 'common' : name}`, load];
  }),
);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = catalogues.get(`${language}/${namespace}`);
    if (!load) return done(new Error(`no catalogue ${language}/${namespace}`), null);
    load().then((file) => done(null, file.default as Record<string, string>), (error: Error) => done(error, null));
  },
};

export async function startI18n(): Promise<void> {
  await i18next.use(backend).use(initReactI18next).init({
    lng: 'ja',
    supportedLngs: ['ja', 'en'],
    fallbackLng: 'ja',
    ns: ['common', 'staff'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
  // Of a month's number, where only English needs a name: {{month, monthName}}.
  i18next.services.formatter?.add('monthName', (month: number, language) =>
    new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1)));
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
}

/** Every catalogue in the languages in use; another language brings all of its own. One that does not come is asked for again by its screen. */
export const loadCatalogues = (): Promise<void> => i18next.loadNamespaces([...new Set([...catalogues.keys()].map((key) => key.slice(key.indexOf('/') + 1)))]);
