import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed over in parts, and the consent with its words: the sentence read (001 Q2-4) and the caller’s own (001 2-1). */
export class HandOver1700000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

const UP = /* sql */ `
alter table escalation
  add column said jsonb not null default '{}' check (jsonb_typeof(said) = 'object'),
  add column cost_sentence text,
  add column cost_sentence_version uuid references rule_book_version,
  add column wish_words text,
  add constraint escalation_cost_sentence check (cost_sentence is null or (told_costs_are_theirs and cost_sentence_version is not null));
`;

const DOWN = /* sql */ `
alter table escalation drop constraint escalation_cost_sentence, drop column said, drop column cost_sentence, drop column cost_sentence_version, drop column wish_words;
`;
