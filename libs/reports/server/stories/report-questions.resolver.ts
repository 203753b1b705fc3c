import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { ReportQuestions } from './report-questions.service';
import { AskReportQuestionInput, AskReportQuestionResult, ReportQuestionType } from './story.types';

@Resolver()
export class ReportQuestionsResolver {
  constructor(
    private readonly questions: ReportQuestions,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [ReportQuestionType], { description: 'of a published report; oldest first' })
  @Requires('reports.read')
  reportQuestions(@CurrentActor() actor: Actor, @Args('reportId', { type: () => ID }) reportId: string) {
    return this.questions.list(actor, reportId);
  }

  @Mutation(() => AskReportQuestionResult)
  @Requires('reports.ask')
  async askReportQuestion(@CurrentActor() actor: Actor, @Args('input') input: AskReportQuestionInput) {
    return toUnion(await this.questions.ask(actor, input));
  }

  @Subscription(() => ID, { description: 'a question was asked or answered; the report’s id', resolve: (id: string) => id })
  @Requires('reports.read')
  reportQuestionsChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'report-question', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'reports.read') ? id : null;
    });
  }
}
