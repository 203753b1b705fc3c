import { Module } from '@nestjs/common';
import { InboxService } from './inbox.service';
import { NoticesResolver } from './notices.resolver';
import { Notices } from './notices.service';

@Module({ providers: [Notices, InboxService, NoticesResolver], exports: [Notices] })
export class NoticesModule {}
