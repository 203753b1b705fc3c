import { Module } from '@nestjs/common';
import { InboxService } from './inbox.service';
import { MailOutbox } from './mail-outbox.service';
import { NoticeMailResolver } from './notice-mail.resolver';
import { NoticeMailService } from './notice-mail.service';
import { NoticesResolver } from './notices.resolver';
import { Notices } from './notices.service';

@Module({ providers: [Notices, InboxService, MailOutbox, NoticeMailService, NoticesResolver, NoticeMailResolver], exports: [Notices] })
export class NoticesModule {}
