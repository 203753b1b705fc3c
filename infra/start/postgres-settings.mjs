// @ts-check
/** How the embedded server is set up. Handed over on its command line, so no file can drift from this table. */

/** @type {Readonly<Record<string, string>>} */
export const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  // Short statements only: compiling them costs more than it saves.
  jit: 'off',
  // What callers say stands in statements, values and error details. None of it belongs into a log;
  // the application logs its own failures, by correlation id and without personal data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_line_prefix: '%m [%p] ',
};

/** Sorting and searching as Japanese expect; C.UTF-8 because trigrams are empty under plain C. */
export const clusterOptions = [
  '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=ja-JP',
  '--lc-ctype=C.UTF-8', '--lc-collate=C.UTF-8', '--lc-messages=C', '--auth=scram-sha-256',
];
export const superuser = 'saimado_owner';
export const databaseName = 'saimado';
