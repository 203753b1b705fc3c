import type { DocumentKind } from '@saimado/platform/documents';
import { type Packet, packetLabel } from '@saimado/referrals/domain/packet';
import type { ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';

export interface PacketSheet {
  /** the firm's name */
  firm: string;
  referralNumber: string;
  /** in words: 2026年6月10日 */
  sentOn: string;
  acknowledgeBy: string;
  packet: Packet;
  packetHash: string;
}

const INK = '#1a1a1c';
const QUIET = '#595959';
const LINE = '#b3b3b3';
const RULED = {
  hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 6, paddingBottom: () => 6,
};
const quiet = (text: string): ContentText => ({ text, color: QUIET, fontSize: 9 });
const SHORT_HASH = 16;

/**
 * What a firm is given (A4): what the member consented to, and nothing else. Every page says to whom it was given, so that a
 * copy that turns up elsewhere says where it came from.
 */
function define({ firm, referralNumber, sentOn, acknowledgeBy, packet, packetHash }: PacketSheet): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 78],
    info: { title: '専門事業者紹介 情報提供書', author: '日本医師会サイバーセキュリティ対応相談窓口' },
    language: 'ja',
    defaultStyle: { fontSize: 10.5, lineHeight: 1.3, color: INK },
    watermark: { text: `${firm}　${referralNumber}　${sentOn}`, color: '#6b7280', opacity: 0.16, bold: true, angle: -40, fontSize: watermarkSize(firm) },
    footer: (page, pages) => ({
      margin: [48, 14, 48, 0],
      stack: [
        { columns: [{ ...quiet(`${firm} 限り。第三者への提供、目的外の利用、複製を禁じます。`), bold: true, color: INK }, { text: `${page} / ${pages}`, width: 40, alignment: 'right', fontSize: 9, color: QUIET }] },
        quiet(`紹介番号 ${referralNumber}　交付 ${sentOn}　内容の照合番号 ${packetHash.slice(0, SHORT_HASH)}`),
        quiet('相談が終わったとき、または会員が同意を取り消したときは、本書を復元できない方法で廃棄してください。'),
      ],
    }),
    content: [
      { columns: [quiet('日本医師会サイバーセキュリティ対応相談窓口　2次対応'), { text: `${sentOn}\n紹介番号 ${referralNumber}`, alignment: 'right', fontSize: 9.5 }] },
      { text: `${firm} 御中`, fontSize: 13, bold: true, margin: [0, 10, 0, 10] },
      { text: '専門事業者紹介 情報提供書', fontSize: 17, bold: true, alignment: 'center', margin: [0, 4, 0, 12] },
      { text: '会員のご希望により、下記の相談をご紹介します。会員が提供に同意した項目だけを記載しています。ほかに必要なことは、会員に直接お尋ねください。', margin: [0, 0, 0, 12] },
      packet.length > 0 ? { table: { widths: [110, '*'], body: packet.map(({ field, value }): TableCell[] => [{ text: packetLabel(field), color: QUIET }, { text: value, bold: field !== 'SUMMARY' }]), dontBreakRows: false }, layout: RULED }
        : { text: '提供に同意された項目はありません。会員から直接ご連絡があります。', margin: [0, 4, 0, 4] },
      { text: 'お願い', bold: true, fontSize: 12, margin: [0, 18, 0, 4] },
      {
        ul: [
          `お引き受けの可否を、${acknowledgeBy}までに窓口へお知らせください。利益相反のあるときは、その旨もお知らせください。`,
          '費用が会員の負担になることは、会員に説明してあります。金額と範囲は、着手の前に会員と取り決めてください。', '会員がサイバー保険に加入していることがあります。着手の前にお尋ねください。',
        ],
      },
    ],
  };
}

/** The diagonal of a page holds about this much; a long name is set smaller. */
const watermarkSize = (firm: string): number => Math.max(14, Math.min(26, Math.round(900 / (firm.length + 26))));

export const REFERRAL_PACKET: DocumentKind<PacketSheet> = { name: 'referral-packet', define };
