import { HoursBook1700000000012 } from '@infra/migrations/0012-hours-book';
import { MIGRATIONS } from '@infra/migrations/index';
import { calendarOf } from '@saimado/hotlines/domain/calendar';
import { hoursAt } from '@saimado/hotlines/domain/hours';
import { HOURS_BOOK, type HoursContent } from '@saimado/hotlines/domain/hours-book';
import { type BookVersion, readContent } from '@saimado/rule-books/domain/book';
import { isWhole } from '@saimado/rule-books/domain/versions';
import { shipRules } from '@saimado/rule-books/server/ship.service';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { DataSource } from 'typeorm';

const timestampOf = ({ name }: { name: string }): number => Number(name.slice(-13));
const BEFORE = MIGRATIONS.filter((migration) => timestampOf(migration) < timestampOf(HoursBook1700000000012));

describe('opening hours that administrators kept in tables', () => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });

  /** A database of before, changed by hand, then migrated and given what this release ships. */
  async function migrated(edits: string): Promise<BookVersion<HoursContent>[]> {
    const { ownerUrl } = inject('postgres');
    const name = `migration_${randomBytes(6).toString('hex')}`;
    const admin = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
    cleanUp.push(() => admin.destroy());
    await admin.query(`create database ${name}`);
    cleanUp.push(() => admin.query(`drop database ${name} with (force)`));
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    const run = async (migrations: typeof MIGRATIONS, statement: (db: DataSource) => Promise<unknown>): Promise<void> => {
      const source = await new DataSource({ type: 'postgres', url: url.href, migrations, migrationsTableName: 'migration' }).initialize();
      await source.runMigrations({ transaction: 'each' });
      await statement(source).finally(() => source.destroy());
    };
    await run(BEFORE, (db) => db.query(edits));
    let versions: BookVersion<HoursContent>[] = [];
    await run(MIGRATIONS, async (db) => {
      await shipRules(db.manager, [HOURS_BOOK as never], new Date());
      versions = await db.query(`select id, version, valid_from::text as "validFrom", valid_until::text as "validUntil", source, content
        from rule_book_version where book = 'HOURS' and status = 'PUBLISHED' order by valid_from`) as BookVersion<HoursContent>[];
      expect(await db.query(`select 1 from pg_class where relname in ('hotline_hours', 'closing_period', 'holiday_override')`)).toEqual([]);
    });
    return versions;
  }
  const openAt = (versions: BookVersion<HoursContent>[], line: 'EMERGENCY' | 'GUIDELINE' | 'RELIEF_FUND_OFFICE', at: string) =>
    hoursAt(calendarOf(versions), line, new Date(`${at}+09:00`)).isOpen;

  it('give way to the shipped versions where nobody changed anything', async () => {
    expect((await migrated('select 1')).map(({ version }) => version)).toEqual(['2022-06', '2023-06', '2023-09']);
  });

  it('survive where somebody did, day for day, as versions that are whole and sound', async () => {
    const versions = await migrated(`
      update hotline_hours set valid_until = '2026-03-31' where hotline = 'GUIDELINE';
      insert into hotline_hours (id, hotline, valid_from, weekdays, opens_at, closes_at, closed_on_holidays, closed_at_year_end, source, needs_confirmation)
        values (gen_random_uuid(), 'GUIDELINE', '2026-04-01', '{1,2,3,4,5,6}', '10:00', '17:00', true, true, '理事会決定', false);
      insert into closing_period (id, label, from_day, to_day, valid_from, valid_until, source, needs_confirmation)
        values (gen_random_uuid(), '夏季休業', '08-13', '08-15', '2026-01-01', '2026-12-31', '理事会決定', false);
      insert into holiday_override values ('2026-07-01', '創立記念日', true), ('2026-11-03', '文化の日', false);`);
    expect(isWhole(versions)).toBe(true);
    for (const { content, version } of versions) expect(readContent(HOURS_BOOK, content), version).toMatchObject({ kind: 'content' });
    expect(versions.every(({ version }) => version.startsWith('installed-'))).toBe(true);

    expect([openAt(versions, 'GUIDELINE', '2026-03-31T09:30'), openAt(versions, 'GUIDELINE', '2026-04-01T09:30'), openAt(versions, 'GUIDELINE', '2026-04-04T12:00')]).toEqual([true, false, true]);
    expect([openAt(versions, 'GUIDELINE', '2026-08-14T12:00'), openAt(versions, 'GUIDELINE', '2027-08-13T12:00'), openAt(versions, 'GUIDELINE', '2025-08-14T12:00')]).toEqual([false, true, true]);
    expect([openAt(versions, 'GUIDELINE', '2026-07-01T12:00'), openAt(versions, 'GUIDELINE', '2026-11-03T12:00'), openAt(versions, 'GUIDELINE', '2026-12-30T12:00')]).toEqual([false, true, false]);
    expect([openAt(versions, 'EMERGENCY', '2023-05-31T06:30'), openAt(versions, 'EMERGENCY', '2023-06-01T06:30'), openAt(versions, 'RELIEF_FUND_OFFICE', '2026-06-10T12:00')]).toEqual([false, true, true]);
  });

  it('leave what the release brings as drafts, which decide nothing', async () => {
    const versions = await migrated(`update hotline_hours set closes_at = '20:00' where hotline = 'EMERGENCY' and valid_until is null`);
    expect(openAt(versions, 'EMERGENCY', '2026-06-10T20:30')).toBe(false);
  });
});
