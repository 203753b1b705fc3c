import { GuidelineService } from '@saimado/guideline/server/guideline.service';
import { KnowledgeService } from '@saimado/guideline/server/knowledge.service';
import { newId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { DataSource } from 'typeorm';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

interface Told {
  codes: string[];
  question: string;
  answer: string;
  /** how far it got on its way into the book of answers */
  upTo: 'ANSWERED' | 'PROPOSED' | 'APPROVED';
}

/** Questions of the guideline line and what was said to them; wording of our own, nothing in it beyond 000 and 004. */
const TOLD: readonly Told[] = [
  { codes: ['CHECKLIST'], upTo: 'APPROVED', question: '立入検査までに、チェックリストの全項目が「はい」でないといけないか', answer: 'すぐに全部できなくても構いません。まずチェックだけ行い、「いいえ」の項目に目標日を入れて、できる範囲から進めてください。' },
  { codes: ['PASSWORD_REUSE', 'PASSWORD_STRENGTH'], upTo: 'APPROVED', question: '職員が同じパスワードを使い回している。どこから直せばよいか', answer: '外から入れる機器と、患者さんの情報があるサーバから、別のパスワードにしてください。一度に全部でなくて構いません。' },
  { codes: ['RULES_TEMPLATE', 'RULES_SET'], upTo: 'APPROVED', question: '運用管理規程のひな型はどこにあるか', answer: '日本医師会メンバーズルームの専用ページに、「情報セキュリティ管理運用規定（ひな型）」があります。日医会員用アカウントが必要です。' },
  { codes: ['EXTERNAL_MEDIA'], upTo: 'PROPOSED', question: 'USBメモリを業者から受け取って診察室のPCで開いてよいか', answer: '受け取る機器と人を決めて、それ以外ではつながないようにしてください。' },
  { codes: ['CONTACT_CHART'], upTo: 'PROPOSED', question: 'みどりの丘内科の森田様より。連絡体制図に載せる外部の連絡先', answer: '事業者、厚生労働省、警察などです。ひな型が日本医師会メンバーズルームにあります。' },
  { codes: ['BACKUP'], upTo: 'ANSWERED', question: 'バックアップの復旧手順は、どこまで確かめればよいか', answer: '実際に戻してみることを、できる範囲からお勧めしました。' },
];

/** The latest tickets of the guideline line ask about something, and some of the answers are of use again. */
export async function loadKnowledge({ services, people, say }: DemoWorld): Promise<void> {
  const guideline = services.get(GuidelineService);
  const knowledge = services.get(KnowledgeService);
  const { guideline1, supervisor1, supervisor2 } = people;
  const tickets = await rows<{ number: string }>(
    services.get(DataSource).manager, `select number from ticket where hotline = 'GUIDELINE' and category = 'GUIDELINE_QUESTION' order by created_at desc limit ${TOLD.length}`,
  );
  for (const [index, { number: ticketNumber }] of tickets.entries()) {
    const told = TOLD[index];
    if (!told) continue;
    const { codes, question, answer, upTo } = told;
    succeeded(await guideline.setSubjects(guideline1, { key: newId(), ticketNumber, expectedVersion: 0, codes }));
    const { answerId } = succeeded(await guideline.recordAnswer(guideline1, { key: newId(), ticketNumber, question, answer }));
    if (upTo === 'ANSWERED') continue;
    const { entryId: id } = succeeded(await knowledge.propose(guideline1, { key: newId(), answerId }));
    if (upTo === 'PROPOSED') continue;
    succeeded(await knowledge.revise(supervisor1, { key: newId(), id, expectedVersion: 1, codes, question, answer, source: '000・004', confirmed: [] }));
    succeeded(await knowledge.approve(supervisor2, { key: newId(), id, expectedVersion: 2 }));
  }
  say('ガイドライン相談窓口の回答集を読み込みました');
}
