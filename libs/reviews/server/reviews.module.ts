import { Module } from '@nestjs/common';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { CallReviewsService } from './call-reviews.service';
import { ReviewSamplesService } from './review-samples.service';
import { ReviewsResolver } from './reviews.resolver';

@Module({
  imports: [NoticesModule, RuleBooksModule],
  providers: [ReviewsResolver, ReviewSamplesService, CallReviewsService],
  exports: [ReviewSamplesService, CallReviewsService],
})
export class ReviewsModule {}
