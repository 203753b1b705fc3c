import { Module } from '@nestjs/common';
import { RuleBookDraftsService } from './rule-book-drafts.service';
import { RuleBookJudgements } from './rule-book-judgements.service';
import { RuleBookPreviewService } from './rule-book-preview.service';
import { RuleBookPublishingService } from './rule-book-publishing.service';
import { RuleBookReadingService } from './rule-book-reading.service';
import { RuleBooks } from './rule-books.service';
import { RuleBooksResolver, RuleBookVersionResolver } from './rule-books.resolver';

@Module({
  providers: [
    RuleBooks, RuleBookReadingService, RuleBookPreviewService, RuleBookDraftsService, RuleBookPublishingService, RuleBookJudgements, RuleBooksResolver, RuleBookVersionResolver,
  ],
  exports: [RuleBooks, RuleBookJudgements],
})
export class RuleBooksModule {}
