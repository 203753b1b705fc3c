import type { HotlineCode } from '@saimado/kernel/codes';
import { TRIAGE_BOOK } from '@saimado/triage/domain/triage-book';
import type { Random } from '../register-generator/random';

/** A kind of call, as it comes in: how often, how it is triaged, and what an operator writes down about it. */
export interface Situation {
  weight: number;
  hotline: HotlineCode;
  /** Answers by question; those that are asked beyond these are drawn. */
  answers: Readonly<Record<string, string>>;
  /** What the caller tells. `{…}` are slots. */
  notes: readonly string[];
  /** What was done about it. */
  closing: readonly string[];
  /** Minutes on the phone. */
  minutes: readonly [from: number, to: number];
  /** What tier 2 is told, where the verdict goes there. */
  handOver?: readonly string[];
}

/** The table that judges the demo's calls, all of which are of these months. */
export const TRIAGE_TABLE = TRIAGE_BOOK.schema.parse(TRIAGE_BOOK.shipped.at(-1)?.content);

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  端末: ['受付のデスクトップ', '診察室のノートPC', '事務長のノートPC', '院長室のパソコン', 'レセコンの隣の事務用PC', '医事課の端末', '訪問診療用のノートPC', '検査室のパソコン', '会議室の共用PC'],
  職員: ['院長', '副院長', '事務長', '受付の職員', '医事課の職員', '看護師長', '医療秘書', 'システム担当の職員', '院長夫人（経理担当）'],
  業者: ['電子カルテの保守会社', 'レセコンの販売店', '出入りのPC業者', 'ネットワークの保守会社', '複合機の販売店'],
  いつ: ['今朝の始業時', '昼休み中', '午前の診療中', '午後の診療前', '診療終了後の片付け中', '昨日の夕方', '先ほど', '10分ほど前', '週明けに出勤して'],
  画面: ['「トロイの木馬に感染しました」の警告', '「Windowsサポートへ電話してください」の全画面表示', '「お使いのPCはブロックされました」の警告', 'ビープ音の鳴り続ける警告ページ', 'セキュリティソフトを装った警告'],
  閲覧: ['医薬品名を検索', '料理のレシピを閲覧', '学会の会場を検索', '無料の文例サイトを閲覧', '地図サイトの広告を誤ってクリック', '求人情報を閲覧', '診療報酬の情報を検索'],
  件: ['2', '3', '5', '8', '12', '20', '30'],
  名: ['1', '3', '6', '11', '24', '40', '65', '120'],
  差出人: ['宅配業者', '銀行', 'クレジットカード会社', '厚生労働省', '取引先の卸', '元職員の名前', '保健所', '複合機のスキャン通知'],
  時刻: ['9時', '11時', '13時30分', '15時', '17時', '明日の午前中', '診療が終わる18時以降'],
  媒体: ['USBメモリ', '訪問診療用のタブレット', '紙の紹介状', '検査結果の封筒', '業務用スマートフォン', '外付けハードディスク'],
  場所: ['電車内', '往診先', '駐車場', '帰宅途中の飲食店', '宅配便の配送中', '院内（最後の所在は医局）'],
  項目: ['アクセスログの管理', 'バックアップの世代管理', 'サーバの二要素認証', '退職者アカウントの削除', '外部記録媒体の接続制限', 'パスワードの桁数', 'BCPの整備', 'MDS/SDSの入手', 'リモート保守の把握'],
};

/** Fills the slots of a template. An unknown slot is a mistake in the template. */
export const fill = (template: string, random: Random): string =>
  template.replace(/\{([^}]+)\}/g, (_, slot: string) => {
    const words = SLOTS[slot];
    if (!words) throw new Error(`no words for {${slot}}`);
    return random.pick(words);
  });
