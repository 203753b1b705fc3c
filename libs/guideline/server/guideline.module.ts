import { Module } from '@nestjs/common';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { GuidelineCatalogue } from './guideline-catalogue.service';
import { GuidelineResolver } from './guideline.resolver';
import { GuidelineService } from './guideline.service';
import { KnowledgeReading } from './knowledge-reading.service';
import { KnowledgeResolver } from './knowledge.resolver';
import { KnowledgeService } from './knowledge.service';

@Module({
  imports: [RuleBooksModule, TicketsModule],
  providers: [GuidelineCatalogue, GuidelineService, GuidelineResolver, KnowledgeReading, KnowledgeService, KnowledgeResolver],
  exports: [GuidelineService, KnowledgeService],
})
export class GuidelineModule {}
