import { Module } from '@nestjs/common';
import { ReportQuestionsResolver } from './report-questions.resolver';
import { ReportQuestions } from './report-questions.service';
import { StoriesResolver } from './stories.resolver';
import { StoriesService } from './stories.service';
import { StoryChecks } from './story-checks.service';
import { StoryFigures } from './story-figures.service';
import { StoryPublication } from './story-publication.service';
import { StoryReading } from './story-reading.service';

/** Stories, questions and answers. Who composes the server gives it IDENTIFIER_SCAN. */
@Module({
  providers: [StoriesResolver, ReportQuestionsResolver, StoriesService, StoryReading, StoryChecks, StoryFigures, StoryPublication, ReportQuestions],
  exports: [StoryPublication],
})
export class StoriesModule {}
