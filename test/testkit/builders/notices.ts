import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';

export const noticesOf = async (client: Client): Promise<S.Notice[]> =>
  (await client.request<{ notices: S.Notice[] }>('{ notices { id at kind urgent ticketNumber label dueAt path } }')).notices;
