import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { TicketId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { readingsOf, type Script } from '@saimado/scripts/domain/script';
import { TimelineEntry } from '@saimado/tickets/server/ticket.types';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { MarkScriptStepInput, MarkScriptStepResult, RecordPoliceAdviceInput, RecordPoliceAdviceResult, ScriptProgress, ScriptStepMark, ScriptType } from './script.types';
import { ScriptMarksService } from './script-marks.service';
import { ScriptsService } from './scripts.service';

const scriptView = (script: Script): ScriptType => ({ ...script, readings: readingsOf(script) });

@Resolver()
export class ScriptsResolver {
  constructor(
    private readonly reading: ScriptsService,
    private readonly marks: ScriptMarksService,
    private readonly tickets: TicketsService,
  ) {}

  @Query(() => ScriptType, { nullable: true, description: 'null where there is none of that name; `ticketNumber` is put into the words' })
  @Requires('scripts.read')
  async script(
    @Args('id', { type: () => String }) id: string,
    @Args('on', { type: () => JstDay, nullable: true }) on: JstDate | null,
    @Args('ticketNumber', { type: () => String, nullable: true }) ticketNumber: string | null,
  ) {
    const script = await this.reading.script(id, on, ticketNumber);
    return script && scriptView(script);
  }

  @Query(() => [ScriptType], { description: 'found by title, synonyms, readings and what is said' })
  @Requires('scripts.read')
  async scripts(@Args('search', { type: () => String, nullable: true }) search: string | null) {
    return (await this.reading.scripts(search)).map(scriptView);
  }

  @Query(() => ScriptProgress, { nullable: true, description: 'what was read on a ticket; null where this person sees no such ticket' })
  @Requires('scripts.read')
  async scriptProgress(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    return ticket && this.marks.progress(ticket.id as TicketId, ticket.number);
  }

  @Mutation(() => MarkScriptStepResult)
  @Requires('scripts.write')
  async markScriptStep(@CurrentActor() actor: Actor, @Args('input') input: MarkScriptStepInput) {
    return toUnion(await this.marks.mark(actor, input));
  }

  @Mutation(() => RecordPoliceAdviceResult)
  @Requires('scripts.write')
  async recordPoliceAdvice(@CurrentActor() actor: Actor, @Args('input') input: RecordPoliceAdviceInput) {
    return toUnion(await this.marks.recordPoliceAdvice(actor, input));
  }
}

/** What was read, in the entry of the timeline with which it began. */
@Resolver(() => TimelineEntry)
export class TimelineScriptResolver {
  constructor(private readonly marks: ScriptMarksService) {}

  @ResolveField(() => [ScriptStepMark], { description: 'the steps read since, of an entry SCRIPT_STEP_DONE' })
  scriptSteps(@Parent() { id, kind }: TimelineEntry): Promise<ScriptStepMark[]> | ScriptStepMark[] {
    return kind === 'SCRIPT_STEP_DONE' ? this.marks.readingOf(id) : [];
  }
}
