import { japaneseDay, man } from '@saimado/relief-fund/domain/words';
import { CAUSES } from '@saimado/relief-fund/domain/relief-fund-book';
import type { JstDate } from '@saimado/kernel/jst';
import type { DocumentKind } from '@saimado/platform/documents';
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReliefFundAdviceType, ReliefFundQuestion } from './relief-fund.types';

export interface Sheet {
  ticketNumber: string;
  /** an example, not what happened to the caller */
  example: boolean;
  facts: ReliefFundQuestion;
  advice: ReliefFundAdviceType;
  mailSubject: string;
  printedOn: JstDate;
}

const INK = '#1a1a1c';
const QUIET = '#595959';
const LINE = '#b3b3b3';
const BLUE = '#0031d8';
const BOX = '□';

const OUTCOMES = { PAYABLE: '', EXCLUDED: '支払いの対象外です', ALREADY_PAID: '同じ年度にすでに受け取られています', BEFORE_SCHEME: '制度開始より前のため対象外です' } as const;
const FORMS = { WRITTEN: '書面', PHONE: '電話', EMAIL: 'メール' } as const;
const DECIDES = '支払いの可否は事務局が判断します';

const heading = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, 11, 0, 4], color: INK });
const quiet = (text: string): ContentText => ({ text, color: QUIET, fontSize: 9 });
const atRight = (text: string): ContentText => ({ ...quiet(text), alignment: 'right' });

/** Thin lines between rows, none at the sides. */
const RULED = {
  hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE,
  paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 3, paddingBottom: () => 3,
};
const FRAMED = { ...RULED, hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => INK, vLineColor: () => INK, paddingLeft: () => 10, paddingRight: () => 10, paddingTop: () => 7, paddingBottom: () => 7 };

const rows = (widths: (string | number)[], body: TableCell[][], headerRows = 0): Content => ({ table: { widths, body, headerRows, dontBreakRows: true }, layout: RULED });
const labelled = (pairs: readonly (readonly [string, Content])[]): Content =>
  rows([110, '*'], pairs.map(([label, value]) => [{ text: label, color: QUIET, fontSize: 9.5 }, value as TableCell]));

/** The sheet a caller may take along (A4): what they said, what may be paid, what to send where, and what is not certain. */
function define(sheet: Sheet): TDocumentDefinitions {
  const { advice } = sheet;
  const payable = advice.outcome === 'PAYABLE';
  return {
    pageSize: 'A4',
    pageMargins: [44, 40, 44, 50],
    info: { title: '一時支援金のご案内', author: '日本医師会サイバーセキュリティ対応相談窓口' },
    language: 'ja',
    defaultStyle: { fontSize: 10, lineHeight: 1.25, color: INK },
    footer: (page, pages) => ({ columns: [quiet(`${DECIDES}。`), atRight(`${page} / ${pages}`)], margin: [44, 16, 44, 0] }),
    content: [
      head(sheet),
      amount(advice),
      heading('うかがった内容'), facts(sheet),
      ...(payable ? [conditions(advice), papers(advice), where(sheet)] : []),
      ...doubts(advice),
      ...office(advice),
    ],
  };
}

export const RELIEF_FUND_SHEET: DocumentKind<Sheet> = { name: 'relief-fund-sheet', define };

function head({ ticketNumber, example, printedOn }: Sheet): Content {
  return [
    { columns: [quiet('日本医師会サイバーセキュリティ支援制度'), atRight(`発行日 ${japaneseDay(printedOn)}　相談番号 ${ticketNumber}`)] },
    { text: 'サイバー攻撃一時支援金・個人情報漏えい一時支援金のご案内', bold: true, fontSize: 16, margin: [0, 6, 0, 2] },
    { text: example ? '仮の条件での試算です。' : 'お電話でうかがった内容をもとにしたご案内です。', margin: [0, 0, 0, 8] },
  ];
}

function amount(advice: ReliefFundAdviceType): Content {
  const counted = advice.parts.filter((part) => part.counted);
  const apart = advice.parts.filter((part) => !part.counted);
  const line = ({ mark, label, yen }: ReliefFundAdviceType['parts'][number]): Content =>
    ({ columns: [{ text: `${mark} ${label}`, width: '*' }, { text: man(yen), width: 70, alignment: 'right' }] });
  const stack: Content[] = advice.outcome === 'PAYABLE'
    ? [
      { text: [{ text: man(advice.payableYen), bold: true, fontSize: 24 }, { text: '　の見込み（要件がそろった場合）' }] },
      ...counted.map(line),
      ...apart.map((part): Content => ({ stack: [line({ ...part, label: `${part.label}（合算せず、大きいほうの額）` })], color: QUIET })),
    ]
    : [{ text: OUTCOMES[advice.outcome], bold: true, fontSize: 15 }, { text: advice.rule }];
  return { table: { widths: ['*'], body: [[{ stack: [...stack, { text: `${DECIDES}。`, bold: true, color: BLUE, margin: [0, 4, 0, 0] }] }]] }, layout: FRAMED };
}

function facts({ facts: said, advice }: Sheet): Content {
  const attack = said.cause === 'CYBER_ATTACK' || said.cause === 'LEAK_BY_ATTACK';
  const yes = (done: boolean): string => (done ? '済み' : 'まだ');
  const form = said.reportedToMhlw && said.mhlwReportForm ? `（${FORMS[said.mhlwReportForm]}）` : '';
  const year = advice.schemeYear ? `（年度：${japaneseDay(advice.schemeYear.from)}～${japaneseDay(advice.schemeYear.until)}）` : '';
  return labelled([
    ['起きたこと', CAUSES[said.cause]],
    ['起きた日', `${japaneseDay(said.incidentOn)}${year}`],
    ...(attack ? [
      ['休業した日数', `${said.closedDays}日（初診を一切止めた日。再診を続けていても休業に数えます）`] as const,
      ['届出', `厚生労働省：${yes(said.reportedToMhlw)}${form}　日本医師会：${yes(said.reportedToJma)}`] as const,
    ] : []),
    ...(said.cause === 'LEAK_WITHOUT_ATTACK' ? [['届出と通知', `個人情報保護委員会（再発防止策を含む）：${yes(said.reportedToPpcWithPrevention)}　本人への通知：${yes(said.personsNotified)}`] as const] : []),
    ...(said.alreadyPaidOn ? [['前に受け取った日', japaneseDay(said.alreadyPaidOn)] as const] : []),
  ]);
}

/** A heading stays with what it heads. */
const section = (title: string, ...content: Content[]): Content => ({ stack: [heading(title), ...content], unbreakable: true });

const conditions = ({ conditions: all }: ReliefFundAdviceType): Content => section(
  '支払いの要件',
  rows([14, '*'], all.map(({ label, todo, met }) => [
    { text: met ? '済' : BOX, bold: met, fontSize: met ? 10 : 12 },
    { stack: [{ text: `${label}${met ? '（済みとうかがいました）' : ''}`, bold: true }, ...(met ? [] : [todo])] },
  ])),
);

const papers = ({ paperList }: ReliefFundAdviceType): Content => section(
  'お送りいただく書類',
  rows([30, 30, '*'], [
    [{ text: '準備', fontSize: 9, color: QUIET, alignment: 'center' }, { text: '送付', fontSize: 9, color: QUIET, alignment: 'center' }, { text: '書類', fontSize: 9, color: QUIET }],
    ...paperList.map(({ name, hint }): TableCell[] => [
      { text: BOX, fontSize: 13, alignment: 'center' }, { text: BOX, fontSize: 13, alignment: 'center' }, { stack: [{ text: name, bold: true }, ...(hint ? [quiet(hint)] : [])] },
    ]),
  ], 1),
);

function where({ advice, mailSubject, facts: { papersArriveOn } }: Sheet): Content {
  return section(
    '送り先と振込',
    labelled([
      ['郵送先', { stack: [{ text: advice.office?.postalAddress ?? '要確認', bold: true }, quiet(advice.postageIsMembers ? '送料は会員様のご負担です。' : '送料は事務局の負担です。')] }],
      ['振込', {
        stack: [
          ...(advice.paymentBy && papersArriveOn ? [{ text: `${japaneseDay(papersArriveOn)}までに全ての書類が届けば、${japaneseDay(advice.paymentBy)}までに振込手続きの予定`, bold: true }] : []),
          ...advice.paymentSchedule, quiet('書類がそろい、内容に問題がないことの確認のあとです。休日等により、口座への着金は後になることがあります。'),
        ],
      }],
      ['申請の期限', advice.applyBy ? japaneseDay(advice.applyBy) : 'ありません'],
      ['メールの件名', mailSubject],
    ]),
  );
}

const doubts = ({ needsConfirmation }: ReliefFundAdviceType): Content[] =>
  (needsConfirmation.length === 0 ? [] : [section('要確認（資料では決められないこと）', { ul: needsConfirmation, fontSize: 9.5 })]);

const office = ({ office: desk }: ReliefFundAdviceType): Content[] => (desk === null ? [] : [section(
  'お問い合わせ',
  { text: desk.name, bold: true },
  [desk.phoneNumber && `電話 ${desk.phoneNumber}`, desk.email && `メール ${desk.email}`, desk.hours].filter(Boolean).join('　'),
  ...(desk.needsConfirmation ? [quiet('連絡先は2022年の資料によります。変わっていることがありますので、ご確認のうえご連絡ください。')] : []),
)]);
