import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import type { ImportRecord } from './import-records';
import { RegisterImportService } from './register-import.service';
import {
  CancelRegisterImportInput, CancelRegisterImportResult, ConfirmRegisterImportInput, ConfirmRegisterImportResult, RefusedRowType, RegisterImportType,
  UndoRegisterImportInput, UndoRegisterImportResult,
} from './register-import.types';

@Resolver(() => RegisterImportType)
export class RegisterImportResolver {
  private readonly read = sharedRead((id: string) => this.imports.byId(id));

  constructor(
    private readonly imports: RegisterImportService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [RegisterImportType])
  @Requires('register.import')
  registerImports() {
    return this.imports.list();
  }

  @Mutation(() => ConfirmRegisterImportResult)
  @Requires('register.import')
  async confirmRegisterImport(@CurrentActor() actor: Actor, @Args('input') input: ConfirmRegisterImportInput) {
    return toUnion(await this.imports.confirm(actor, input));
  }

  @Mutation(() => CancelRegisterImportResult)
  @Requires('register.import')
  async cancelRegisterImport(@CurrentActor() actor: Actor, @Args('input') input: CancelRegisterImportInput) {
    return toUnion(await this.imports.cancel(actor, input));
  }

  @Mutation(() => UndoRegisterImportResult)
  @Requires('register.import')
  async undoRegisterImport(@CurrentActor() actor: Actor, @Args('input') input: UndoRegisterImportInput) {
    return toUnion(await this.imports.undo(actor, input));
  }

  @Subscription(() => RegisterImportType, { resolve: (found: RegisterImportType) => found })
  @Requires('register.import')
  registerImportChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'register-import', async (event) => {
      const [now, found] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      return now && may(now.role, 'register.import') ? found : null;
    });
  }

  @ResolveField(() => Boolean)
  mayIConfirm(@CurrentActor() actor: Actor, @Parent() { status, firstConfirmedAt, firstConfirmedById }: ImportRecord): boolean {
    return status === 'PREVIEW' && !(firstConfirmedAt && firstConfirmedById === actor.staffId);
  }

  @ResolveField(() => [RefusedRowType], { description: 'the first 200' })
  refusedRows(@Parent() { id }: ImportRecord) {
    return this.imports.refusedRows(id);
  }

  @ResolveField(() => [RefusedRowType], { description: 'the first 200 lines taken with a warning' })
  warnings(@Parent() { id }: ImportRecord) {
    return this.imports.warnings(id);
  }
}
