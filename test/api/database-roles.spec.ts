import { DATABASE_ROLES, type DatabaseRole, roleUrl } from '@saimado/platform/database/roles';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addNote, openTicket } from '../testkit/builders/tickets';
import { signIn } from '../testkit/client';
import { succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

/** Every privilege that a role has by grant, on whole relations and on columns; `PUBLIC` is everybody's. */
const GRANTED = /* sql */ `
  with privilege as (
    select c.relname as relation, null as column, a.* from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace
    union all
    select c.relname, t.attname, a.* from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace)
  select coalesce(r.rolname, 'PUBLIC') as role, relation || ': ' || string_agg(what, ', ' order by what) as granted
  from (
    select grantee, relation, lower(privilege_type) || coalesce(' (' || string_agg("column", ' ' order by "column") || ')', '') as what
    from privilege group by grantee, relation, privilege_type, "column" is null) p
  left join pg_roles r on r.oid = p.grantee where p.grantee = 0 or r.rolname = any($1) group by 1, relation order by relation`;

/** A change here is a change of what the server can reach: it wants a reason in the commit, and a second pair of eyes. */
const FROZEN: Record<DatabaseRole | 'PUBLIC', string[]> = {
  PUBLIC: [],
  reviewer: ['answer', 'figure', 'measure', 'question', 'release', 'sentence', 'story'].map((what) => `published_${what}: select`),
  report_builder: ['report_source_release: select', 'report_source_ticket: select'],
  saimado_audit: ['audit_entry: insert'],
  saimado_auth: [
    'audit_entry: insert', 'call: select (operator_id state)',
    'idempotency_key: delete, insert, select (at input_hash key reply staff_id), update (reply)',
    'installation: select', 'published_question: insert', 'report_opened: insert, select', 'session: delete, insert, select, update (ended_at last_seen_at)',
    'sign_in_failure: delete, insert, select', 'staff: select, update (locale)', 'staff_credential: select, update (changed_at password_hash)',
  ],
  saimado_app: [
    'agent_choice: insert, select',
    'agent_seen: insert, select, update (at)',
    'agent_state_began: insert, select',
    'audit_entry: insert',
    'call: insert, select, update',
    'call_review: insert, select, update (answered_at failed of_points passed points remark reply reviewer_id settled_at skip_reason status version)',
    'call_review_answer: insert, select',
    'callback: insert, select, update (cancel_reason closed_at closed_by due_at fell_back_at fell_back_from for_id outside_hours ringing_by ringing_since status version)',
    'callback_attempt: insert, select',
    'callback_reminder: delete, insert, select, update (outcome settled_at)',
    'caller_warning: insert, select, update (review_note reviewed_at reviewed_by)',
    'campaign: insert, select, update (advice advice_at advice_by dismissed_at dismissed_by dismissed_reason last_seen_at merged_into name pinned raised_at since version)',
    'campaign_indicator: insert, select, update (campaign_id)',
    'campaign_rules: insert, select, update (facilities quiet_hours updated_at updated_by version window_hours)',
    'case_sheet_text: insert, select',
    'deadline_reminder: delete, insert, select, update (outcome settled_at)',
    'draft: delete, insert, select, update',
    'duty_done: insert, select, update (undone_at undone_by)',
    'enrolment_confirmation: insert, select, update (association due_is_default due_on note settled_at settled_by status version)',
    'escalation: insert, select, update',
    'escalation_exchange: insert, select, update (answer answered_at answered_by)',
    'escalation_target: insert, select, update (counted due_at ended_at ending minutes missed_at paused_at urgency used_ms version_id warn_at warn_before warned_at)',
    'escalation_wait: insert, select, update (until)',
    'firm: insert, select, update (active areas closed_on_holidays contact_person email hours in_rotation_since name nationwide phone prefectures remark updated_at updated_by version)',
    'firm_conflict: insert, select, update (ended_at ended_by until)',
    'firm_version: insert, select',
    'guideline_answer: insert, select',
    'idempotency_key: delete, insert, select (at input_hash key reply staff_id), update (reply)',
    'incident_facts: insert, select',
    'indicator: insert, select, update (removed_at removed_by removed_reason)',
    'installation: select',
    'knowledge_entry: insert, select, update (reason released review_on revision state updated_at version)',
    'knowledge_revision: insert, select, update (released_at released_by)',
    'mail_choice: insert, select, update (at kinds)',
    'mismatch_round: delete, insert, select, update (kana member_number name registry_number said)',
    'notice: insert, select, update (dismissed_at withdrawn_at)',
    'notice_mail: insert, select, update (failure next_at outcome settled_at tries)',
    'period_report: insert (correction_reason drafted_at drafted_by first_month id kind threshold version), select, update (alive_at claim content content_hash failure failure_detail frozen_hash ledger_head publish_at published_at share status step tries)',
    'period_report_check: insert, select',
    'period_report_frozen: insert',
    'period_report_proof: insert',
    'period_report_signature: insert, select',
    'period_report_withheld: insert, select',
    'presence: delete, insert, select, update (lease seen_at writing)',
    'published_answer: insert',
    'published_question: select',
    'published_release: insert',
    'published_story: insert',
    'reach: insert, select',
    'referral: insert, select, update (acknowledge_by answer_words answered_at answered_by chosen_at chosen_by consent_words decline_reason ended_at ended_by fields firm_id outcome outcome_words overdue_at own_firm packet packet_hash satisfaction satisfaction_at satisfaction_by satisfaction_words status subject_keys version)',
    'register_access: insert, select, update (review_note reviewed_at reviewed_by)',
    'register_entry: select',
    'register_generation: select',
    'register_history: select',
    'register_import: insert, select, update',
    'register_refused_row: delete, insert, select',
    'register_staged: delete, insert, select',
    'register_staged_former: delete, insert, select',
    'register_staged_keys: delete, insert, select',
    'relief_fund_explanation: insert, select',
    'relief_fund_paper: delete, insert, select',
    'remote_support_session: insert, select, update (done ended_at ended_by result)',
    'report_mail: insert, select, update (failure next_at outcome settled_at tries)',
    'report_release: insert, select',
    'report_settings: insert, select, update (kinds updated_at updated_by version year_begins)',
    'report_story: insert, select, update (category hotline published_at return_reason revision signed_at signed_by state text title urgency version written_at)',
    'report_story_reason: insert, select',
    'report_story_revision: insert, select',
    'review_sample: insert, select',
    'rule_book_version: insert, select, update',
    'running_clock: delete, insert, select',
    'script_step: insert, select',
    'session: select (created_at ended_at id last_seen_at staff_id), update (ended_at)',
    'staff: insert, select, update',
    'staff_credential: insert, select (staff_id), update (changed_at password_hash)',
    'ticket: insert, select, update',
    'ticket_event: insert, select',
    'ticket_guideline: insert, select, update (at book_version_id by_id codes version)',
    'ticket_rule_version: insert, select',
    'transfer: insert, select, update (accepted_by settled_at status to_ticket_id)',
    'triage: insert, select',
    'verification: insert, select, update (review_note reviewed_at reviewed_by)',
  ],
};

describe('the database roles', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const as = async <Row extends pg.QueryResultRow>(role: DatabaseRole, text: string): Promise<Row[]> => {
    const url = new URL(app.ownerUrl);
    const client = new pg.Client({ connectionString: roleUrl(url.href, inject('postgres').secret, role) });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('have exactly these privileges', async () => {
    const rows = await app.sql<{ role: DatabaseRole | 'PUBLIC'; granted: string }>(GRANTED, [DATABASE_ROLES]);
    const found = Object.fromEntries(Object.keys(FROZEN).map((role) => [role, rows.filter((row) => row.role === role).map(({ granted }) => granted)]));
    expect(found).toEqual(FROZEN);
  });

  it('work in the job queue with rows alone, and only the application does', async () => {
    const granted = await app.sql(`
      select r.rolname as role, c.relname as relation, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as granted
      from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind <> 'S' and r.rolname = any($1) group by 1, 2 order by 2`, [DATABASE_ROLES]);
    const all = 'delete, insert, select, update';
    expect(granted).toEqual([
      ...['_private_job_queues', '_private_jobs', '_private_known_crontabs', '_private_tasks'].map((relation) => ({ role: 'saimado_app', relation, granted: all })),
      { role: 'saimado_app', relation: 'migrations', granted: 'select' },
    ]);
    const makers = await app.sql(`select rolname from pg_roles where rolname = any($1) and (has_schema_privilege(rolname, 'graphile_worker', 'create') or (rolname <> 'saimado_app' and has_schema_privilege(rolname, 'graphile_worker', 'usage')))`, [DATABASE_ROLES]);
    expect(makers).toEqual([]);
  });

  it('own nothing, belong to nobody and make nothing, not even for a moment', async () => {
    const flags = await app.sql(`
      select rolname from pg_roles r where rolname = any($1) and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication
        or has_schema_privilege(rolname, 'public', 'create') or has_database_privilege(rolname, $2, 'temporary') or has_database_privilege(rolname, $2, 'create')
        or exists (select from pg_auth_members m where m.member = r.oid) or exists (select from pg_class c where c.relowner = r.oid))`,
    [DATABASE_ROLES, inject('postgres').template]);
    expect(flags).toEqual([]);
  });

  it('call no function of ours but the steps of an import and of its undoing, and a book’s number', async () => {
    const callable = await app.sql(`
      select r.rolname as role, p.proname as function from pg_proc p, pg_roles r
      where p.pronamespace = 'public'::regnamespace and r.rolname = any($1) and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`, [DATABASE_ROLES]);
    expect(callable).toEqual([
      'register_build_lines', 'register_build_rest', 'register_index_build', 'register_plan_import', 'register_put_in_place', 'register_take_back', 'rule_book_number',
    ].map((name) => ({ role: 'saimado_app', function: name })));
  });

  it('do not read one another’s replies: the role of signing in sees no ticket in them', async () => {
    const operator = await signIn(app, 'operator1');
    await addNote(operator, await openTicket(operator), '院長より折り返し希望');
    await succeed(operator, 'setLocale', 'LocaleSet', { locale: 'JA' });
    const kinds = async (role: DatabaseRole) => (await as<{ kind: string }>(role, `select distinct reply ->> 'kind' as kind from idempotency_key where reply ->> 'kind' <> 'StaffCreated' order by 1`)).map(({ kind }) => kind);
    expect(await kinds('saimado_auth')).toEqual(['LocaleSet']);
    expect(await kinds('saimado_app')).toEqual(['CallAccepted', 'NoteAdded']);
  });

  it('cannot end the server by a notification that is none of ours', async () => {
    await as('reviewer', `select pg_notify('saimado_events', payload) from unnest(array['{', 'null', '{}', '[null]', '[{"topic":"error"}]', '']) payload`);
    const operator = await signIn(app, 'operator1');
    const heard = await operator.subscribe('subscription { ticketChanged { number } }');
    const { number } = await openTicket(operator);
    expect(await heard.next()).toEqual({ ticketChanged: { number } });
    await operator.dispose();
  });
});
