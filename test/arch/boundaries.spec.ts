import { ESLint } from 'eslint';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { capabilities, screens } from './boundaries.mjs';

const root = resolve(import.meta.dirname, '../..');
let eslint: ESLint;

/** The messages of the import rules for one file that stands, as far as ESLint knows, at `path`. */
async function complaints(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
  return (result?.messages ?? []).map((message) => `${message.ruleId ?? 'fatal'}: ${message.message}`);
}

const boundary = '@nx/enforce-module-boundaries';
const restricted = 'no-restricted-imports';

const refused: { what: string; file: string; code: string; by: string }[] = [
  { what: 'a screen reads a server file', by: boundary, file: 'libs/calls/ui/Planted.tsx', code: "import { x } from '@saimado/calls/server/calls.service'; export const y = x;" },
  { what: 'a screen reads a domain rule: the server is the one source of truth', by: boundary, file: 'libs/triage/ui/Planted.tsx', code: "import { x } from '@saimado/triage/domain/table'; export const y = x;" },
  { what: 'reports import tickets', by: boundary, file: 'libs/reports/server/planted.ts', code: "import { x } from '@saimado/tickets/server/tickets.service'; export const y = x;" },
  { what: 'reports import a rule of another capability', by: boundary, file: 'libs/reports/domain/planted.ts', code: "import { x } from '@saimado/triage/domain/table'; export const y = x;" },
  { what: 'a report screen imports a ticket screen', by: boundary, file: 'libs/reports/ui/Planted.tsx', code: "import { x } from '@saimado/tickets/ui/TicketPage'; export const y = x;" },
  { what: 'a rule imports the platform', by: boundary, file: 'libs/calls/domain/planted.ts', code: "import { x } from '@saimado/platform/config'; export const y = x;" },
  { what: 'a rule imports its own server', by: boundary, file: 'libs/calls/domain/planted.ts', code: "import { x } from '@saimado/calls/server/calls.service'; export const y = x;" },
  { what: 'a rule imports a framework', by: restricted, file: 'libs/calls/domain/planted.ts', code: "import { Injectable } from '@nestjs/common'; export const y = Injectable;" },
  { what: 'a rule reads a file', by: restricted, file: 'libs/calls/domain/planted.ts', code: "import { readFileSync } from 'node:fs'; export const y = readFileSync;" },
  { what: 'a rule looks at the clock', by: 'no-restricted-syntax', file: 'libs/calls/domain/planted.ts', code: 'export const y = new Date();' },
  { what: 'tickets import escalations, against the listed direction', by: boundary, file: 'libs/tickets/server/planted.ts', code: "import { x } from '@saimado/escalations/server/escalations.service'; export const y = x;" },
  { what: 'a server reaches into another one\'s entity', by: restricted, file: 'libs/calls/server/planted.ts', code: "import { x } from '@saimado/tickets/server/ticket.entity'; export const y = x;" },
  { what: 'the entity is reached by a relative path', by: boundary, file: 'libs/calls/server/planted.ts', code: "import { x } from '../../tickets/server/ticket.entity'; export const y = x;" },
  { what: 'only the type of a forbidden file is imported', by: boundary, file: 'libs/calls/ui/Planted.tsx', code: "import type { X } from '@saimado/calls/server/calls.service'; export type Y = X;" },
  { what: 'a forbidden file is loaded lazily', by: boundary, file: 'libs/calls/ui/Planted.tsx', code: "export const y = () => import('@saimado/calls/server/calls.service');" },
  { what: 'the kernel imports the platform', by: boundary, file: 'libs/kernel/planted.ts', code: "import { x } from '@saimado/platform/config'; export const y = x;" },
  { what: 'the platform imports a capability', by: boundary, file: 'libs/platform/planted.ts', code: "import { x } from '@saimado/tickets/server/tickets.service'; export const y = x;" },
  { what: 'the component kit reads data', by: boundary, file: 'libs/ui-kit/Planted.tsx', code: "import { x } from '@saimado/contract/generated/graphql'; export const y = x;" },
  { what: 'the contract imports the kernel', by: boundary, file: 'libs/contract/planted.ts', code: "import { x } from '@saimado/kernel/jst'; export const y = x;" },
  { what: 'a migration imports an entity', by: boundary, file: 'infra/migrations/planted.ts', code: "import { x } from '@saimado/tickets/server/ticket.entity'; export const y = x;" },
  { what: 'the console imports the server', by: boundary, file: 'apps/console/src/planted.tsx', code: "import { x } from '@saimado/calls/server/calls.service'; export const y = x;" },
  { what: 'the server imports a screen', by: boundary, file: 'apps/api/src/planted.ts', code: "import { x } from '@saimado/calls/ui/CallScreen'; export const y = x;" },
  { what: 'a barrel is imported', by: restricted, file: 'libs/calls/server/planted.ts', code: "import { x } from '@saimado/tickets/server'; export const y = x;" },
];

const allowed: { what: string; file: string; code: string }[] = [
  { what: 'a server uses its rule, the platform, the kernel and another\'s service', file: 'libs/calls/server/planted.ts', code: "import { a } from '@saimado/calls/domain/life-cycle'; import { b } from '@saimado/platform/config'; import { c } from '@saimado/kernel/jst'; import { d } from '@saimado/tickets/server/tickets.service'; export const y = [a, b, c, d];" },
  { what: 'a rule uses the kernel, its neighbours and the holiday calendar', file: 'libs/hotlines/domain/planted.ts', code: "import { a } from '@saimado/kernel/jst'; import { b } from './hours'; import { c } from '@holiday-jp/holiday_jp'; export const y = [a, b, c, new Date(0)];" },
  { what: 'a screen uses the contract, the kit, the kernel and a panel of another screen', file: 'libs/calls/ui/Planted.tsx', code: "import { a } from '@saimado/contract/generated/graphql'; import { b } from '@saimado/ui-kit/theme'; import { c } from '@saimado/kernel/jst'; import { d } from '@saimado/triage/ui/TriagePanel'; export const y = [a, b, c, d];" },
  { what: 'reports use the platform', file: 'libs/reports/server/planted.ts', code: "import { a } from '@saimado/platform/config'; import { b } from '@saimado/reports/domain/withhold'; export const y = [a, b];" },
  { what: 'the seed loads through the services', file: 'infra/seed/planted.ts', code: "import { a } from '@saimado/calls/server/calls.service'; export const y = a;" },
  { what: 'the API composes modules and migrations', file: 'apps/api/src/planted.ts', code: "import { a } from '@saimado/calls/server/calls.module'; import { b } from '@infra/migrations/all'; export const y = [a, b];" },
];

const habits: { what: string; file: string; code: string; by: string }[] = [
  { what: '`any`', by: '@typescript-eslint/no-explicit-any', file: 'libs/kernel/planted.ts', code: 'export const y = (x: any) => x;' },
  { what: '`it.only`', by: 'no-restricted-syntax', file: 'libs/calls/domain/planted.spec.ts', code: "it.only('x', () => {});" },
  { what: 'printing from a service', by: 'no-console', file: 'libs/calls/server/planted.ts', code: "console.log('x');" },
  { what: 'a hook in a condition', by: 'react-hooks/rules-of-hooks', file: 'libs/calls/ui/Planted.tsx', code: "import { useState } from 'react'; export function Planted(p: { a: boolean }) { if (p.a) useState(0); return null; }" },
];

describe('imports point inward', () => {
  // The first lint computes Nx's project graph.
  beforeAll(async () => {
    eslint = new ESLint({ cwd: root });
    await complaints('libs/kernel/planted.ts', 'export const y = 1;');
  }, 60_000);

  it.each(refused)('refuses: $what', async ({ file, code, by }) => {
    expect(await complaints(file, code)).toEqual(expect.arrayContaining([expect.stringContaining(by)]));
  });

  it.each(allowed)('allows: $what', async ({ file, code }) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it.each(habits)('refuses: $what', async ({ file, code, by }) => {
    expect(await complaints(file, code)).toEqual(expect.arrayContaining([expect.stringContaining(by)]));
  });
});

describe('the table of capabilities', () => {
  const notCapabilities = ['kernel', 'platform', 'contract', 'ui-kit'];
  const present = readdirSync(join(root, 'libs')).filter((name) => !notCapabilities.includes(name));
  const having = (layers: string[]) => present.filter((name) => layers.some((layer) => existsSync(join(root, 'libs', name, layer)))).sort();

  it('has a row for every capability, so that none goes unwatched', () => {
    expect(Object.keys(capabilities).sort()).toEqual(having(['domain', 'server']));
    expect(Object.keys(screens).sort()).toEqual(having(['ui']));
  });

  it.each([['servers', capabilities], ['screens', screens]])('lets %s refer to each other in one direction only', (_, table) => {
    const rows: Record<string, string[]> = table;
    const reaches = (from: string, seen: string[]): string[] =>
      (rows[from] ?? []).flatMap((next) => (seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])]));
    for (const name of Object.keys(rows)) expect(reaches(name, [name]), name).not.toContain(name);
  });

  it('keeps reports by themselves', () => {
    expect(capabilities.reports).toEqual([]);
    // What supervisors type is kept while they type it; of others' screens they know nothing.
    expect(screens.reports).toEqual(['drafts']);
  });
});
