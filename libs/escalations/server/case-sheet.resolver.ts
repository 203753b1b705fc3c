import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { CaseSheetFieldCode } from '@saimado/escalations/domain/case-sheet';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CaseSheetService } from './case-sheet.service';
import { CaseSheetTextType, CaseSheetType, EditCaseSheetFieldInput, EditCaseSheetFieldResult } from './case-sheet.types';

@Resolver()
export class CaseSheetResolver {
  constructor(
    private readonly service: CaseSheetService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => CaseSheetType, { nullable: true })
  @Requires('escalations.read')
  caseSheet(@CurrentActor() actor: Actor, @Args('escalationId', { type: () => ID }) escalationId: string) {
    return this.service.read(actor, escalationId);
  }

  @Query(() => [CaseSheetTextType], { description: 'every text that a field had, newest first' })
  @Requires('escalations.read')
  caseSheetHistory(
    @CurrentActor() actor: Actor, @Args('escalationId', { type: () => ID }) escalationId: string, @Args('field', { type: () => CaseSheetFieldCode }) field: CaseSheetFieldCode,
  ) {
    return this.service.history(actor, escalationId, field);
  }

  @Mutation(() => EditCaseSheetFieldResult)
  @Requires('escalations.work')
  async editCaseSheetField(@CurrentActor() actor: Actor, @Args('input') input: EditCaseSheetFieldInput) {
    return toUnion(await this.service.edit(actor, input));
  }

  @Subscription(() => CaseSheetType, { resolve: (sheet: CaseSheetType) => sheet })
  @Requires('escalations.read')
  caseSheetChanged(@CurrentActor() actor: Actor, @Args('escalationId', { type: () => ID }) escalationId: string) {
    return live(this.events, 'case-sheet', async ({ id }) => {
      if (id !== escalationId) return null;
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'escalations.read') ? this.service.read(now, id) : null;
    });
  }
}
