import { readConfig } from '@saimado/platform/config';
import { roleUrl } from '@saimado/platform/database/roles';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** The application's own connection: a command may do what the console may, and no more. */
export async function connect(entities: DataSourceOptions['entities'] = []): Promise<DataSource> {
  const { databaseUrl, secret } = readConfig(process.env);
  return new DataSource({ type: 'postgres', url: roleUrl(databaseUrl, secret, 'saimado_app'), applicationName: 'saimado command', entities, poolSize: 4 }).initialize();
}

/** Stands where the audit has a network address. */
export const COMMAND_LINE = 'command line';
