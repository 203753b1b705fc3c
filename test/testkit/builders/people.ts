import { randomUUID } from 'node:crypto';
import { type Client, DEMO_PASSWORD, signIn } from '../client';
import { succeed } from '../mutate';
import type { App } from '../world';

/** An operator of the emergency line whom no other test knows, with the password of the demo accounts. */
export async function newOperator(app: App): Promise<Client & { username: string }> {
  const username = `operator-${randomUUID().slice(0, 8)}`;
  await succeed(await signIn(app, 'admin1'), 'createStaff', 'StaffCreated', { username, displayName: '受付 新子', role: 'OPERATOR', hotline: 'EMERGENCY', password: DEMO_PASSWORD });
  return (await signIn(app, username)) as Client & { username: string };
}
