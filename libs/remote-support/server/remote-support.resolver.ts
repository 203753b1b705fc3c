import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { RemoteSupportService } from './remote-support.service';
import {
  EndRemoteSupportInput, EndRemoteSupportResult, RemoteSupportGate, RemoteSupportSessionType, StartRemoteSupportInput, StartRemoteSupportResult,
} from './remote-support.types';

@Resolver()
export class RemoteSupportResolver {
  constructor(private readonly support: RemoteSupportService) {}

  @Query(() => [RemoteSupportSessionType], { description: 'newest first' })
  @Requires('remoteSupport.read')
  remoteSupportSessions(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.support.sessions(actor, ticketNumber);
  }

  @Query(() => RemoteSupportGate, { nullable: true, description: 'whether a session may begin now; null where there is no such ticket' })
  @Requires('remoteSupport.read')
  remoteSupportGate(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.support.gate(actor, ticketNumber);
  }

  @Mutation(() => StartRemoteSupportResult)
  @Requires('remoteSupport.write')
  async startRemoteSupport(@CurrentActor() actor: Actor, @Args('input') input: StartRemoteSupportInput) {
    return toUnion(await this.support.start(actor, input));
  }

  @Mutation(() => EndRemoteSupportResult)
  @Requires('remoteSupport.write')
  async endRemoteSupport(@CurrentActor() actor: Actor, @Args('input') input: EndRemoteSupportInput) {
    return toUnion(await this.support.end(actor, input));
  }
}
