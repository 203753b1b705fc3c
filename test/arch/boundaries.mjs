/**
 * Who may import whom: the one table behind the lint rule, the specs and a reader's questions.
 * architecture.md › Layout gives the reasons; a new capability is a new row here.
 */

/** What each layer may import. The direction is inward: server → domain → kernel, ui → contract, ui-kit, kernel. */
export const layers = {
  kernel: ['kernel'],
  domain: ['domain', 'kernel'],
  platform: ['platform', 'kernel'],
  server: ['server', 'domain', 'platform', 'kernel'],
  // Its client shows loading and errors of any query with the kit's components.
  contract: ['contract', 'ui-kit'],
  'ui-kit': ['ui-kit', 'kernel'],
  ui: ['ui', 'ui-kit', 'contract', 'kernel'],
};

/** Projects that compose: they have no layer of their own, so each says what it puts together. */
export const composers = {
  api: ['app', 'server', 'domain', 'platform', 'kernel', 'infra'],
  console: ['app', 'ui', 'ui-kit', 'contract', 'kernel'],
  migrations: ['infra', 'kernel'],
  seed: ['infra', 'server', 'domain', 'platform', 'kernel'],
  start: ['infra', 'kernel'],
};

/** Which other capabilities a capability's domain and server may refer to, in one direction only. */
export const capabilities = {
  'rule-books': [],
  staff: [],
  drafts: [],
  reports: [],
  hotlines: ['rule-books'],
  register: ['rule-books'],
  contacts: ['rule-books'],
  tickets: ['hotlines', 'register', 'rule-books'],
  calls: ['tickets', 'hotlines'],
  verification: ['register', 'tickets', 'rule-books'],
  scripts: ['rule-books', 'tickets', 'hotlines', 'contacts'],
  triage: ['rule-books', 'scripts', 'tickets', 'hotlines'],
  escalations: ['tickets', 'rule-books', 'hotlines', 'notices', 'triage', 'verification', 'scripts', 'remote-support', 'deadlines', 'callbacks'],
  callbacks: ['tickets', 'hotlines', 'notices'],
  notices: ['tickets'],
  // Conflicts of interest are found by names as the register folds them.
  referrals: ['escalations', 'tickets', 'hotlines', 'notices', 'rule-books', 'callbacks', 'verification', 'register'],
  presence: ['tickets'],
  floor: ['calls', 'tickets', 'escalations', 'notices', 'verification', 'deadlines', 'callbacks', 'hotlines', 'staff'],
  reviews: ['calls', 'tickets', 'rule-books', 'notices'],
  'relief-fund': ['rule-books', 'contacts', 'tickets', 'hotlines'],
  deadlines: ['rule-books', 'triage', 'tickets', 'hotlines', 'relief-fund', 'notices'],
  guideline: ['rule-books', 'tickets'],
  campaigns: ['tickets'],
  'remote-support': ['rule-books', 'scripts', 'triage', 'tickets'],
  transfers: ['calls', 'verification', 'triage', 'tickets', 'hotlines', 'drafts'],
};

/** The same for screens: the call screen is made of the others' panels, and none of them knows it. */
export const screens = {
  'rule-books': ['drafts'],
  hotlines: ['drafts'],
  contacts: [],
  scripts: ['drafts', 'contacts'],
  'relief-fund': ['drafts', 'contacts'],
  deadlines: ['drafts'],
  guideline: ['drafts'],
  campaigns: ['drafts'],
  'remote-support': ['drafts', 'scripts'],
  transfers: ['drafts', 'hotlines'],
  register: ['drafts'],
  staff: ['drafts', 'notices'],
  drafts: [],
  reports: ['drafts'],
  verification: ['register', 'drafts', 'hotlines'],
  triage: ['drafts', 'scripts', 'transfers'],
  notices: [],
  presence: [],
  callbacks: ['drafts', 'notices'],
  referrals: ['drafts', 'callbacks'],
  escalations: ['drafts', 'triage', 'scripts', 'deadlines', 'callbacks', 'referrals', 'presence', 'remote-support', 'verification', 'notices'],
  floor: ['hotlines', 'escalations', 'drafts', 'deadlines'],
  reviews: ['drafts', 'rule-books'],
  tickets: ['drafts', 'escalations', 'triage', 'verification', 'rule-books', 'scripts', 'relief-fund', 'deadlines', 'guideline', 'campaigns', 'remote-support', 'callbacks', 'referrals', 'presence', 'reviews'],
  calls: ['hotlines', 'register', 'drafts', 'verification', 'triage', 'escalations', 'tickets', 'scripts', 'contacts', 'relief-fund', 'deadlines', 'guideline', 'campaigns', 'remote-support', 'transfers', 'callbacks', 'presence', 'floor', 'reviews'],
};

/** What one capability's server shows to another's; entities, resolvers and the rest are its own affair. */
export const doors = ['service', 'view', 'types', 'module'];
/** Doors by another name: how other capabilities open and change tickets within their own transaction. */
export const namedDoors = ['tickets/server/new-tickets', 'tickets/server/ticket-changes', 'tickets/server/timeline-kind'];

/** Packages a domain rule may use: data and pure functions, no framework, no I/O. */
export const domainPackages = ['@holiday-jp/holiday_jp', 'libphonenumber-js', 'zod'];
