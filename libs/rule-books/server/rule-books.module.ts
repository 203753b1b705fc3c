import { Module } from '@nestjs/common';
import { RuleBooks } from './rule-books.service';

@Module({ providers: [RuleBooks], exports: [RuleBooks] })
export class RuleBooksModule {}
