import { jstInstant, type JstDate, type JstMonth } from '@saimado/kernel/jst';
import { ReportQuestions } from '@saimado/reports/server/stories/report-questions.service';
import { StoriesService } from '@saimado/reports/server/stories/stories.service';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const STORY = {
  title: '「感染しました」という画面と警告音',
  text: '診療中の端末に「ウイルスに感染しました」という画面が出て、警告音が鳴りやまないという相談でした。画面に書かれた番号には電話をかけていません。'
    + 'ブラウザーを閉じると画面は消え、端末に異常は見つかりませんでした。画面の番号に電話をしないこと、遠隔操作のソフトを入れないことを、受付の職員にも伝えるようお願いしました。',
};
const QUESTION = 'サポート詐欺について、会員への案内に書いておくとよいことがあれば教えてください。';
const ANSWER = '画面に出た番号には電話をしないこと、勧められたソフトを入れないことをお伝えください。すでに電話をしてしまったときは、端末の電源を切らずにネットワークから切り離し、早めに緊急相談窓口へご相談いただくようお願いします。';

/** What supervisors tell beside the figures of a month, before its report is published. */
export async function loadStory({ services, people, clock }: DemoWorld, month: JstMonth, day: JstDate): Promise<void> {
  const stories = services.get(StoriesService);
  const { story } = await clock.at(jstInstant(day, '11:20'), async () =>
    succeeded(await stories.write(people.supervisor1, { key: `demo-story-${month}`, periodCode: month, expectedVersion: 0, ...STORY, reasons: [] })));
  await clock.at(jstInstant(day, '14:10'), async () =>
    succeeded(await stories.sign(people.supervisor2, { key: `demo-story-sign-${month}`, id: story.id, expectedVersion: story.version })));
}

/** What JMA asked about a published report, and what it was told. */
export async function loadQuestion({ services, people, clock }: DemoWorld, reportId: string, day: JstDate): Promise<void> {
  const [questions, stories] = [services.get(ReportQuestions), services.get(StoriesService)];
  const { question } = await clock.at(jstInstant(day, '10:55'), async () => succeeded(await questions.ask(people.reviewer1, { key: `demo-question-${reportId}`, reportId, text: QUESTION })));
  const { story } = await clock.at(jstInstant(day, '13:40'), async () =>
    succeeded(await stories.write(people.supervisor2, { key: `demo-answer-${reportId}`, periodCode: '', questionId: question.id, expectedVersion: 0, title: '', text: ANSWER, reasons: [] })));
  await clock.at(jstInstant(day, '15:05'), async () =>
    succeeded(await stories.sign(people.supervisor1, { key: `demo-answer-sign-${reportId}`, id: story.id, expectedVersion: story.version })));
}
