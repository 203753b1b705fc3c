import type * as S from '@saimado/contract/generated/schema';
import { type Client, signIn } from '../client';
import { as, mutate } from '../mutate';
import type { App } from '../world';

export const REGISTER_COLUMNS = [
  'member_number', 'registry_number', 'member_name', 'member_kana', 'category', 'valid_from', 'valid_to', 'status',
  'facility_code', 'facility_name', 'facility_kind', 'postal_code', 'prefecture', 'address', 'phone',
] as const;
export type RegisterCells = Record<(typeof REGISTER_COLUMNS)[number], string>;

/** A row of a register file: an A① member in good standing, unless told otherwise. */
export const registerRow = (cells: Partial<RegisterCells> = {}): RegisterCells => ({
  member_number: '0012345678', registry_number: '012345', member_name: '髙橋　一郎', member_kana: 'タカハシ　イチロウ', category: 'A①',
  valid_from: '2010-04-01', valid_to: '', status: '在籍', facility_code: 'F0000001', facility_name: '医療法人社団桜会　髙橋内科クリニック',
  facility_kind: '診療所', postal_code: '108-0073', prefecture: '東京都', address: '港区三田三丁目二番五号', phone: '03-0000-1234', ...cells,
});

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvOf = (rows: readonly RegisterCells[], columns: readonly string[] = REGISTER_COLUMNS): string =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name as keyof RegisterCells] ?? '')).join(','))].map((line) => `${line}\r\n`).join('');

/** Uploads a file as the admin screen does. */
export const uploadRegister = (admin: Client, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  admin.fetch('/register/imports', {
    method: 'POST', body: new Uint8Array(Buffer.from(body)), headers: { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('会員名簿.csv'), ...headers },
  });

/** Takes the register and all its imports away. */
export const emptyRegister = async (app: App): Promise<void> => {
  await app.sql('truncate register_generation_a, register_generation_b, register_import cascade');
};

const FIELDS = `id fileName digest status rows goodRows refusedRowCount warnedRowCount added changed left moved categoryMoves { from to count } listedBefore
  progress createdAt createdBy importedAt needsSecondConfirmation firstConfirmedBy firstConfirmedAt confirmedBy mayIConfirm undoable undoneAt undoneBy undoReason
  refusedRows { line reason } warnings { line reason }`;
const CHANGED = `subscription { registerImportChanged { ${FIELDS} } }`;

export const importsOf = async (admin: Client): Promise<S.RegisterImport[]> =>
  (await admin.request<{ registerImports: S.RegisterImport[] }>(`{ registerImports { ${FIELDS} } }`)).registerImports;

/** Uploads a file and waits until it was read: PREVIEW, or FAILED. */
export async function previewRegister(admin: Client, body: string | Buffer): Promise<S.RegisterImport> {
  const changes = await admin.subscribe<{ registerImportChanged: S.RegisterImport }>(CHANGED);
  try {
    const { importId } = (await (await uploadRegister(admin, body)).json()) as { importId: string };
    const matches = ({ registerImportChanged: { id, status } }: { registerImportChanged: S.RegisterImport }): boolean => id === importId && status !== 'IMPORTING';
    return (await changes.until(matches)).registerImportChanged;
  } finally {
    changes.stop();
  }
}

/** Says yes to a preview, a second administrator too where one is needed, and waits until it is in place. */
export async function confirmImport(admin: Client, { id: importId }: Pick<S.RegisterImport, 'id'>, acceptRefusedRows = false): Promise<S.RegisterImport> {
  const changes = await admin.subscribe<{ registerImportChanged: S.RegisterImport }>(CHANGED);
  try {
    let reply = await mutate(admin, 'confirmRegisterImport', { importId, acceptRefusedRows });
    if (reply.__typename === 'SecondConfirmationNeeded') {
      reply = await mutate(await signIn(admin.app, admin.username === 'admin1' ? 'admin2' : 'admin1'), 'confirmRegisterImport', { importId, acceptRefusedRows });
    }
    as(reply, 'RegisterImportConfirmed');
    return (await changes.until(({ registerImportChanged: { id, status } }) => id === importId && !['IMPORTING', 'PREVIEW'].includes(status))).registerImportChanged;
  } finally {
    changes.stop();
  }
}

/** Makes these rows the register. */
export const importRegister = async (admin: Client, rows: readonly RegisterCells[]): Promise<S.RegisterImport> =>
  confirmImport(admin, await previewRegister(admin, csvOf(rows)));

/** Somebody whose every spelling can be misheard, and others who are nearly they. */
export const PLANTED = {
  takahashi: registerRow(),
  watanabe: registerRow({
    member_number: '0022345679', registry_number: '023456', member_name: '渡邉　花子', member_kana: 'ワタナベ　ハナコ', facility_code: 'F0000002',
    facility_name: 'さくら医院', postal_code: '299-4114', prefecture: '千葉県', address: '茂原市本納２１３番地の４', phone: '0475-00-2345',
  }),
  saito: registerRow({
    member_number: '0032345670', registry_number: '034567', member_name: '斎藤　森', member_kana: 'サイトウ　シン', facility_code: 'F0000003',
    facility_name: '医療法人財団　緑会　緑ヶ丘病院', facility_kind: '病院', prefecture: '大阪府', address: '豊中市緑丘一丁目１０番', phone: '',
  }),
  pending: registerRow({
    member_number: '0042345671', registry_number: '045678', member_name: '上野　樹里亜', member_kana: 'ウエノ　ジュリア', status: '手続き中', valid_from: '2026-05-20',
    facility_code: 'F0000004', facility_name: '上野眼科', prefecture: '京都府', address: '京都市中京区虎屋町566', phone: '',
  }),
  left: registerRow({
    member_number: '0052345672', registry_number: '056789', member_name: '山田　太郎', member_kana: 'ヤマダ　タロウ', status: '退会', valid_to: '2026-04-01',
    facility_code: 'F0000005', facility_name: '山田医院', prefecture: '愛知県', address: '名古屋市中区栄3-1-1', phone: '',
  }),
  employed: registerRow({
    member_number: '0062345673', registry_number: '067890', member_name: '谷口　渚', member_kana: 'タニグチ　ナギサ', category: 'A②B',
    facility_code: 'F0000003', facility_name: '医療法人財団　緑会　緑ヶ丘病院', facility_kind: '病院', prefecture: '大阪府', address: '豊中市緑丘一丁目１０番', phone: '',
  }),
} as const satisfies Record<string, RegisterCells>;
export const plantedRegister: readonly RegisterCells[] = Object.values(PLANTED);
